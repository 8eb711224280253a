package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.explain.PayCase.Terms;
import io.rosterlake.transforms.pay.Funding;
import io.rosterlake.transforms.pay.Funding.Payer;
import io.rosterlake.transforms.pay.MonthPay;
import io.rosterlake.transforms.pay.PayLine;
import io.rosterlake.transforms.projection.FundingSplit;
import io.rosterlake.transforms.scheme.SchemeRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What everybody of a district costs in one month of a scenario, person by person, and together by cell and by source of
 * funding.
 *
 * @param month the month
 * @param terms the rules; empty without a scheme
 * @param people each person with their pay, also those who are paid nothing
 * @param cells the sums, in their order
 */
record PaidMonth(YearMonth month, Optional<Terms> terms, List<Paid> people, Map<PayCell, Sum> cells) {
    /**
     * A person's pay.
     *
     * @param path the person
     * @param presence how much of a person is expected to be there still, 0 to 1; of people who are hired together, how
     *     many
     * @param pay what the month pays them if they are there
     */
    record Paid(PaidPath path, BigDecimal presence, MonthPay pay) {}

    /** The sum of a cell. */
    static final class Sum {
        private static final int PEOPLE_SCALE = 6;

        private BigDecimal people = BigDecimal.ZERO;
        private BigDecimal amount = BigDecimal.ZERO;
        private final Set<SchemeRule> rules = new LinkedHashSet<>();
        private final Map<String, Long> fenBySource = new TreeMap<>();

        private void add(BigDecimal presence, PayLine line) {
            people = people.add(presence);
            amount = amount.add(presence.multiply(line.amount()));
            rules.addAll(line.rules());
        }

        /** People who are expected to get it, to six decimals. */
        BigDecimal people() {
            return people.setScale(PEOPLE_SCALE, RoundingMode.HALF_UP);
        }

        /** Yuan, rounded once. */
        BigDecimal amount() {
            return amount.setScale(2, RoundingMode.HALF_UP);
        }

        /** The rules that decide it for anybody. */
        List<SchemeRule> rules() {
            return List.copyOf(rules);
        }

        /** What each source pays of it, yuan. */
        BigDecimal from(String source) {
            return BigDecimal.valueOf(fenBySource.getOrDefault(source, 0L), 2);
        }

        Set<String> sources() {
            return fenBySource.keySet();
        }
    }

    static PaidMonth of(PayCase asked, List<PaidPath> paths, Attendance attendance, YearMonth month) {
        List<Paid> people = paths.stream()
                .map(path -> new Paid(path, attendance.of(path.person(), month), path.in(month)))
                .toList();
        Map<PayCell, Sum> cells = new TreeMap<>();
        for (Paid paid :
                people.stream().filter(one -> one.presence().signum() > 0).toList()) {
            for (PayLine line : paid.pay().lines()) {
                cells.computeIfAbsent(cell(paid, line), ignored -> new Sum()).add(paid.presence(), line);
            }
        }
        PaidMonth all = new PaidMonth(month, asked.termsIn(month), people, cells);
        all.fund();
        return all;
    }

    private static PayCell cell(Paid paid, PayLine line) {
        PaidPerson person = paid.path().person();
        return new PayCell(person.facts().staffGroup(), person.facts().postLevel(), line.component());
    }

    /** What different sources pay is split over the amounts that they pay together, to the fen. */
    private void fund() {
        Optional<Funding> funding =
                terms.flatMap(one -> one.rules().funding().given()).map(given -> given.value());
        Map<List<Payer>, List<Sum>> together = new LinkedHashMap<>();
        cells.forEach((cell, sum) -> together.computeIfAbsent(
                        funding.map(one -> one.payers(cell.staffGroup())).orElse(List.of()),
                        ignored -> new ArrayList<>())
                .add(sum));
        together.forEach((payers, sums) -> {
            List<Long> fen = sums.stream()
                    .map(sum -> sum.amount().movePointRight(2).longValueExact())
                    .toList();
            List<Map<String, Long>> parts = FundingSplit.of(fen, payers, month);
            for (int index = 0; index < sums.size(); index++) {
                sums.get(index).fenBySource.putAll(parts.get(index));
            }
        });
    }
}
