package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.CertificateLevel;
import io.rosterlake.transforms.pay.PayPerson;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invented people of every kind. */
final class RandomPerson {
    private RandomPerson() {}

    /**
     * @param asOf the register's month
     * @param mayBeOnProbation whether the scheme knows a probation
     */
    static PayPerson of(Random random, YearMonth asOf, boolean mayBeOnProbation) {
        String group = pick(random, "committee", "recruited", "recruited", "retained_retiree", "grid");
        boolean isNew = mayBeOnProbation && group.equals("recruited") && random.nextInt(3) == 0;
        return new PayPerson(
                "a",
                group,
                pick(random, "head", "deputy", "staff"),
                random.nextInt(4) == 0 ? null : pick(random, "member", "station_staff", "worker"),
                random.nextInt(10) == 0 ? null : 1 + random.nextInt(9),
                random.nextInt(6) == 0 ? null : asOf.minusMonths(random.nextInt(70)),
                isNew ? asOf.plusMonths(random.nextInt(6)) : null,
                certificates(random, asOf),
                appraisals(random, asOf),
                month(random, asOf),
                null);
    }

    private static Map<CertificateLevel, YearMonth> certificates(Random random, YearMonth asOf) {
        Map<CertificateLevel, YearMonth> certificates = new HashMap<>();
        for (CertificateLevel level : CertificateLevel.values()) {
            if (random.nextInt(4) == 0) {
                certificates.put(level, asOf.minusMonths(random.nextInt(30)));
            }
        }
        return certificates;
    }

    private static Map<Integer, String> appraisals(Random random, YearMonth asOf) {
        Map<Integer, String> appraisals = new HashMap<>();
        for (int year = asOf.getYear() - 6; year < asOf.getYear(); year++) {
            if (random.nextBoolean()) {
                appraisals.put(year, pick(random, "优秀", "合格", "基本合格", "不合格"));
            }
        }
        return appraisals;
    }

    private static @Nullable YearMonth month(Random random, YearMonth asOf) {
        return random.nextInt(3) == 0 ? asOf.plusMonths(1 + random.nextInt(80)) : null;
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
