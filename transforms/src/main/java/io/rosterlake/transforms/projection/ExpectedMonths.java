package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Answer;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.pay.MonthPay;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.PayLine;
import io.rosterlake.transforms.pay.PayParts;
import io.rosterlake.transforms.pay.PersonPay;
import io.rosterlake.transforms.scheme.Basis;
import java.sql.Date;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The months of {@link ExpectedPay} of one district. */
final class ExpectedMonths {
    private static final int KEY_COLUMNS = 5;

    private final Optional<Ground> ground;
    private final YearMonth asOf;
    private final YearMonth until;
    private final Optional<Basis> retirement;
    private final Map<Component, Set<MissingParameter>> missing = new EnumMap<>(Component.class);

    /**
     * @param ground on what ground its people are paid; empty when its scheme has no version in force
     * @param retirement what months of retirement rest on
     */
    ExpectedMonths(Optional<Ground> ground, YearMonth asOf, YearMonth until, Optional<Basis> retirement) {
        this.ground = ground;
        this.asOf = asOf;
        this.until = until;
        this.retirement = retirement;
    }

    /** {@code alike, month, is_counted, is_paid, grade}, then two columns for each component. */
    static StructType columns() {
        StructType columns = new StructType()
                .add(ExpectedPay.ALIKE, DataTypes.StringType)
                .add("month", DataTypes.DateType)
                .add("is_counted", DataTypes.BooleanType)
                .add("is_paid", DataTypes.BooleanType)
                .add("grade", DataTypes.IntegerType);
        for (Component component : Component.values()) {
            columns = columns.add("expected_" + component.code(), DataTypes.createDecimalType(18, 2))
                    .add("basis_" + component.code(), DataTypes.IntegerType);
        }
        return columns;
    }

    /**
     * Adds the months of some people who stand alike.
     *
     * @param retires number of the last month that is paid; 0 for none
     */
    void add(String alike, Profile profile, int retires, List<Row> rows) {
        Optional<Ground> counting = ground.filter(its -> its.counts(profile.staffGroup()));
        if (counting.isEmpty()) {
            for (YearMonth month = asOf.plusMonths(1); !month.isAfter(until); month = month.plusMonths(1)) {
                rows.add(row(alike, month, false, false, null, null));
            }
            return;
        }
        PersonPay pay =
                new PersonPay(profile.person(counting.get()), counting.get().rules(), Outlook.unchanged(asOf), until);
        for (YearMonth month = asOf.plusMonths(1); !month.isAfter(until); month = month.plusMonths(1)) {
            boolean isPaid = retires == 0 || MonthNumber.of(month) <= retires;
            MonthPay of = isPaid ? pay.in(month) : new MonthPay(List.of(), Map.of());
            of.missing().forEach((component, parameters) -> missing.computeIfAbsent(
                            component, ignored -> new LinkedHashSet<>())
                    .addAll(parameters));
            rows.add(row(alike, month, true, isPaid, pay.gradeIn(month).orElse(null), of));
        }
    }

    private Row row(
            String alike,
            YearMonth month,
            boolean isCounted,
            boolean isPaid,
            @Nullable Integer grade,
            @Nullable MonthPay pay) {
        Object[] values = new Object[KEY_COLUMNS + 2 * Component.values().length];
        values[0] = alike;
        values[1] = Date.valueOf(month.atDay(1));
        values[2] = isCounted;
        values[3] = isPaid;
        values[4] = grade;
        if (pay != null) {
            pay.lines().forEach(line -> put(line, values));
            pay.missing().keySet().forEach(component -> values[at(component) + 1] = 0);
        }
        return RowFactory.create(values);
    }

    private void put(PayLine line, @Nullable Object[] values) {
        Basis basis = new Answer.Given<>(line.amount(), line.rules()).basis();
        values[at(line.component())] = line.amount();
        values[at(line.component()) + 1] =
                1 + retirement.map(basis::weaker).orElse(basis).ordinal();
    }

    private static int at(Component component) {
        return KEY_COLUMNS + 2 * component.ordinal();
    }

    ExpectedPay.Terms terms() {
        Set<Component> parts = ground.map(its -> Arrays.stream(Component.values())
                        .filter(component -> PayParts.has(its.rules(), component))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
        return new ExpectedPay.Terms(
                asOf,
                ground.map(its -> its.rules().scheme().id()).orElse(null),
                ground.map(its -> its.rules().scheme().version()).orElse(null),
                parts,
                missing);
    }
}
