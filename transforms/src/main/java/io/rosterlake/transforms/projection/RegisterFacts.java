package io.rosterlake.transforms.projection;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.rosterlake.transforms.pay.Standing;
import io.rosterlake.transforms.retirement.PersonRetirement;
import io.rosterlake.transforms.scenario.Retirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many people the registers say what of: what projections may lack of them, counted once for all scenarios. */
final class RegisterFacts {
    private static final String[] FLAGS = {
        "post_unread", "grade_unknown", "since_unknown", PersonRetirement.CLASS_MISSING, "month_unknown"
    };

    private final List<Retirement> retirements;
    private final Map<String, List<Known>> byDistrict = new HashMap<>();

    /**
     * People of whom the same is known.
     *
     * @param staffGroup staff group
     * @param postLevel {@code head, deputy, staff}; empty when nobody knows it
     * @param isPostUnread staff whose post could not be read
     * @param isGradeUnknown the register gives no pay grade
     * @param isSinceUnknown there is a grade, and nobody knows since when
     * @param isClassUnknown nobody says at which age a woman retires
     * @param isMonthUnknown there is no month of retirement, though one does not stay on by agreement
     * @param overdue under which of the assumptions the month of retirement is past
     * @param people how many
     */
    record Known(
            String staffGroup,
            String postLevel,
            boolean isPostUnread,
            boolean isGradeUnknown,
            boolean isSinceUnknown,
            boolean isClassUnknown,
            boolean isMonthUnknown,
            List<Boolean> overdue,
            long people) {
        Known {
            overdue = List.copyOf(overdue);
        }
    }

    RegisterFacts(List<Retirement> retirements) {
        this.retirements = List.copyOf(retirements);
    }

    /** @param people rows of {@code silver.pay_person} */
    static RegisterFacts of(Dataset<Row> people, List<Retirement> retirements) {
        RegisterFacts facts = new RegisterFacts(retirements);
        List<Column> columns = new ArrayList<>(List.of(
                col("district_code"),
                col("staff_group"),
                coalesce(col("post_level"), lit("")).as("post_level"),
                col("post_level").eqNullSafe("staff").and(col("post").isNull()).as(FLAGS[0]),
                col("pay_grade").isNull().as(FLAGS[1]),
                col("pay_grade").isNotNull().and(col("grade_since").isNull()).as(FLAGS[2]),
                coalesce(col(FLAGS[3]), lit(false)).as(FLAGS[3]),
                col("staff_group")
                        .notEqual(Standing.RETAINED)
                        .and(col("retires_statutory").isNull())
                        .as(FLAGS[4])));
        for (int index = 0; index < retirements.size(); index++) {
            Column isPast = Alike.retirementMonth(retirements.get(index)).leq(col("as_of"));
            columns.add(coalesce(isPast, lit(false)).as("overdue_" + index));
        }
        Dataset<Row> told = people.select(columns.toArray(Column[]::new));
        told.groupBy(List.of(told.columns()).stream().map(name -> col(name)).toArray(Column[]::new))
                .agg(count(lit(1)).as("n"))
                .collectAsList()
                .forEach(row -> facts.add(row.getAs("district_code"), facts.known(row)));
        return facts;
    }

    void add(String district, Known known) {
        byDistrict.computeIfAbsent(district, ignored -> new ArrayList<>()).add(known);
    }

    /** What is known of a district's people. */
    List<Known> of(String district) {
        return byDistrict.getOrDefault(district, List.of());
    }

    /** Which of {@link Known#overdue} holds under an assumption. */
    int index(Retirement retirement) {
        return retirements.indexOf(retirement);
    }

    private Known known(Row row) {
        List<Boolean> overdue = new ArrayList<>();
        for (int index = 0; index < retirements.size(); index++) {
            overdue.add(row.getAs("overdue_" + index));
        }
        return new Known(
                row.getAs("staff_group"),
                row.getAs("post_level"),
                row.getAs(FLAGS[0]),
                row.getAs(FLAGS[1]),
                row.getAs(FLAGS[2]),
                row.getAs(FLAGS[3]),
                row.getAs(FLAGS[4]),
                overdue,
                row.<Long>getAs("n"));
    }
}
