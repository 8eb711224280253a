package io.rosterlake.transforms.backtest;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.projection.ExpectedPay;
import io.rosterlake.transforms.run.Tables;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Brings together what people were to be paid, what they were paid, and how they stood in the register of the month that
 * was paid for. Grain: district × month × person, then × part of pay, then counted by cause.
 */
final class PaidAndExpected {
    private static final String[] PERSON_MONTH = {"district_code", "month", "person_key"};
    private static final String[] DISTRICT_MONTH = {"district_code", "month"};
    private static final String IS_LUMPED = "is_lumped";
    private static final int KEY_DIGITS = 12;
    private static final int EXAMPLES = 3;

    private PaidAndExpected() {}

    /** Counts people by district, month, part and cause, in the months that payrolls are about. */
    static List<Tally> tallies(ExpectedPay expected, Tables tables, YearMonth until) {
        Dataset<Row> payroll = payroll(expected, tables, until);
        Dataset<Row> parts = together(expected, payroll, tables)
                .withColumn(
                        "is_retained",
                        coalesce(col("group_then"), col("staff_group"), lit("")).equalTo("retained_retiree"))
                .withColumn(
                        "part",
                        explode(array(Arrays.stream(PayPart.values())
                                .map(PaidAndExpected::part)
                                .toArray(Column[]::new))))
                .select("*", "part.*")
                .filter(col("expected").isNotNull().or(col("paid").isNotNull()).or(col("is_untold")))
                .withColumn("difference", amount("expected").minus(amount("paid")))
                .withColumn("cause", MissCauses.of());
        return parts
                .groupBy("district_code", "month", "code", "cause")
                .agg(
                        count(lit(1)).as("people"),
                        coalesce(sum("expected"), lit(0)).as("expected"),
                        count("expected").as("told"),
                        count(when(col("is_untold"), 1)).as("untold"),
                        count(when(amount("expected").notEqual(0), 1)).as("expecting"),
                        coalesce(sum("paid"), lit(0)).as("paid"),
                        count("paid").as("stated"),
                        count(when(amount("paid").notEqual(0), 1)).as("getting"),
                        coalesce(max("basis"), lit(0)).as("basis"),
                        max_by(
                                        struct(
                                                substring(col("person_key"), 1, KEY_DIGITS),
                                                amount("expected"),
                                                amount("paid")),
                                        struct(abs(col("difference")), col("person_key")),
                                        EXAMPLES)
                                .as("examples"))
                .collectAsList()
                .stream()
                .map(PaidAndExpected::tally)
                .toList();
    }

    /** What was paid for months after each district's register. */
    private static Dataset<Row> payroll(ExpectedPay expected, Tables tables, YearMonth until) {
        List<Row> terms = expected.terms().entrySet().stream()
                .map(entry -> RowFactory.create(
                        entry.getKey(), Date.valueOf(entry.getValue().asOf().atDay(1))))
                .toList();
        Dataset<Row> asOf = expected.people()
                .sparkSession()
                .createDataFrame(
                        terms,
                        new StructType()
                                .add("district_code", DataTypes.StringType)
                                .add("as_of", DataTypes.DateType));
        return tables.read(PayrollMonths.NAME)
                .drop("submission_id", "sheet", "row_number", "total")
                .join(broadcast(asOf), "district_code")
                .filter(col("month").gt(col("as_of")).and(col("month").leq(lit(until.atDay(1)))))
                .drop("as_of")
                .localCheckpoint();
    }

    /** Whether a district's payroll of a month gives insurances as one amount. */
    private static Dataset<Row> paidMonths(Dataset<Row> payroll) {
        return payroll.groupBy(DISTRICT_MONTH[0], DISTRICT_MONTH[1])
                .agg(max(amount("employer_insurance").notEqual(0)).as(IS_LUMPED));
    }

    private static Dataset<Row> together(ExpectedPay expected, Dataset<Row> payroll, Tables tables) {
        Dataset<Row> paidMonths = paidMonths(payroll);
        Dataset<Row> people = expected.people()
                .join(expected.months(), ExpectedPay.ALIKE)
                .join(broadcast(paidMonths.drop(IS_LUMPED)), DISTRICT_MONTH)
                .withColumn("was_in_register", lit(true));
        Dataset<Row> then = tables.read(PersonMonths.NAME)
                .select(
                        col("district_code"),
                        col("period").as("month"),
                        col("person_key"),
                        col("staff_group").as("group_then"),
                        col("post_level").as("level_then"),
                        col("post").as("post_then"),
                        col("pay_grade").as("grade_then"),
                        lit(true).as("is_in_register"));
        Dataset<Row> registers = tables.read(DistrictMonths.NAME)
                .select(
                        col("district_code"),
                        col("period").as("month"),
                        lit(true).as("has_register"));
        return people.join(payroll.withColumn("is_in_payroll", lit(true)), PERSON_MONTH, "full")
                .join(then, PERSON_MONTH, "left")
                .join(broadcast(registers), DISTRICT_MONTH, "left")
                .join(broadcast(paidMonths), DISTRICT_MONTH);
    }

    private static Column amount(String column) {
        return coalesce(col(column), lit(0));
    }

    /** {@code code, expected, is_untold, basis, paid, is_by_grade} of one part. */
    private static Column part(PayPart part) {
        return struct(
                lit(part.code()).as("code"),
                expected(part).cast(DataTypes.createDecimalType(18, 2)).as("expected"),
                coalesce(isUntold(part), lit(false)).as("is_untold"),
                basis(part).as("basis"),
                paid(part).cast(DataTypes.createDecimalType(18, 2)).as("paid"),
                lit(part.isByGrade()).as("is_by_grade"));
    }

    /** Null when nothing was to be paid, or nobody can tell. */
    private static Column expected(PayPart part) {
        if (part == PayPart.OTHER) {
            return lit(null);
        }
        if (part == PayPart.EMPLOYER_INSURANCE) {
            return when(col(IS_LUMPED).and(not(coalesce(isUntold(part), lit(false)))), sumOf("expected_"));
        }
        Column amount = col("expected_" + part.code());
        return PayPart.kinds().contains(part) ? when(not(col(IS_LUMPED)), amount) : amount;
    }

    private static Column isUntold(PayPart part) {
        return part.components().stream()
                .map(component -> coalesce(col("basis_" + component.code()).equalTo(0), lit(false)))
                .reduce(Column::or)
                .map(untold -> part == PayPart.EMPLOYER_INSURANCE
                        ? untold.and(col(IS_LUMPED))
                        : PayPart.kinds().contains(part) ? untold.and(not(col(IS_LUMPED))) : untold)
                .orElse(lit(false));
    }

    private static Column basis(PayPart part) {
        Column[] numbers = part.components().stream()
                .map(component -> col("basis_" + component.code()))
                .toArray(Column[]::new);
        return switch (numbers.length) {
            case 0 -> lit(0);
            case 1 -> coalesce(numbers[0], lit(0));
            default -> coalesce(greatest(numbers), lit(0));
        };
    }

    /** Null when the payroll does not state it. */
    private static Column paid(PayPart part) {
        if (part == PayPart.RETAINED_SUBSIDY) {
            return when(col("is_retained"), sumOf(PayPart.wages().stream().map(PayPart::code)));
        }
        if (part == PayPart.EMPLOYER_INSURANCE) {
            return when(
                    col(IS_LUMPED),
                    sumOf(Stream.concat(Stream.of(part), PayPart.kinds().stream())
                            .map(PayPart::code)));
        }
        Column amount = col(part.code());
        if (PayPart.wages().contains(part)) {
            return when(not(col("is_retained")), amount);
        }
        return PayPart.kinds().contains(part) ? when(not(col(IS_LUMPED)), amount) : amount;
    }

    private static Column sumOf(String prefix) {
        return sumOf(PayPart.kinds().stream().map(kind -> prefix + kind.code()));
    }

    /** The sum of the amounts that are there; null when there is none. */
    private static Column sumOf(Stream<String> columns) {
        List<String> names = columns.toList();
        Column any = names.stream()
                .map(name -> col(name).isNotNull())
                .reduce(Column::or)
                .orElseThrow();
        return when(
                any,
                names.stream().map(PaidAndExpected::amount).reduce(Column::plus).orElseThrow());
    }

    private static Tally tally(Row row) {
        String cause = row.getAs("cause");
        return new Tally(
                row.getAs("district_code"),
                YearMonth.from(LocalDate.parse(row.getAs("month").toString())),
                PayPart.of(row.getAs("code")),
                cause == null ? null : MissCause.of(cause),
                row.<Long>getAs("people"),
                yuan(row.getAs("expected")),
                row.<Long>getAs("told"),
                row.<Long>getAs("untold"),
                row.<Long>getAs("expecting"),
                yuan(row.getAs("paid")),
                row.<Long>getAs("stated"),
                row.<Long>getAs("getting"),
                row.<Integer>getAs("basis"),
                row.<Row>getList(row.fieldIndex("examples")).stream()
                        .map(example -> new Example(
                                example.getString(0), yuan(example.getDecimal(1)), yuan(example.getDecimal(2))))
                        .toList());
    }

    private static BigDecimal yuan(BigDecimal amount) {
        return amount.setScale(2);
    }
}
