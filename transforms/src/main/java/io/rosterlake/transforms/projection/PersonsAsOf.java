package io.rosterlake.transforms.projection;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import io.rosterlake.transforms.appraisal.AppraisalResults;
import io.rosterlake.transforms.certificate.Certificates;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.Months;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.retirement.PersonRetirement;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What pay depends on, of everybody in each district's last register that is not after a month: the rows of {@code
 * silver.pay_person} as they would have been then. Certificates and appraisals of later dates are not known yet.
 */
public final class PersonsAsOf {
    private static final String[] PERSON = {"district_code", "person_key"};
    private static final String[] LEVELS = {"junior_since", "middle_since", "senior_since"};

    private PersonsAsOf() {}

    /** @param asOf the last month to know; empty for all that there is */
    public static Dataset<Row> of(Tables tables, SchemeCatalogue schemes, Optional<YearMonth> asOf) {
        Dataset<Row> last = lastRegister(tables, asOf);
        Dataset<Row> people = last.join(gradeHistory(tables, last), PERSON, "left")
                .join(certificates(tables.read(Certificates.NAME)), new String[] {"person_key"}, "left")
                .join(appraisals(tables, last), PERSON, "left")
                .withColumn(
                        "grade_since_from",
                        when(col("grade_since").isNotNull(), "register")
                                .when(col("seen_since").isNotNull(), "history"))
                .withColumn("grade_since", Months.of(coalesce(col("grade_since"), col("seen_since"))))
                .withColumn(
                        "appraisals",
                        coalesce(
                                col("appraisals"),
                                array().cast(PayPersons.DEFINITION.columns().stream()
                                        .filter(column -> column.name().equals("appraisals"))
                                        .findFirst()
                                        .orElseThrow()
                                        .type())));
        for (String level : LEVELS) {
            people = people.withColumn(level, when(col(level).leq(last_day(col("as_of"))), Months.of(col(level))));
        }
        return PersonRetirement.with(people, schemes);
    }

    /** Everybody in the last registers, with {@code as_of} and the district's {@code scheme_id}. */
    static Dataset<Row> lastRegister(Tables tables, Optional<YearMonth> asOf) {
        Dataset<Row> months = tables.read(DistrictMonths.NAME);
        Dataset<Row> known = asOf.map(month -> months.filter(col("period").leq(lit(month.atDay(1)))))
                .orElse(months);
        Dataset<Row> last = known.groupBy("district_code")
                .agg(
                        max("period").as("as_of"),
                        max_by(col("scheme_id"), col("period")).as("scheme_id"));
        return tables.read(PersonMonths.NAME)
                .join(broadcast(last), "district_code")
                .filter(col("period").equalTo(col("as_of")));
    }

    /**
     * Where a register has no column for it: the month in which the grade of today first stood in the registers after
     * another one, or after the person's coming; nothing when the district's first register has it already.
     */
    private static Dataset<Row> gradeHistory(Tables tables, Dataset<Row> last) {
        Dataset<Row> asked = last.filter(
                        col("grade_since").isNull().and(col("pay_grade").isNotNull()))
                .select(
                        col("district_code"),
                        col("person_key"),
                        col("as_of"),
                        col("pay_grade").as("grade_now"));
        Dataset<Row> first = tables.read(DistrictMonths.NAME)
                .groupBy("district_code")
                .agg(min("period").as("first_register"));
        Column isNow = col("pay_grade").equalTo(col("grade_now"));
        Column beginning = array_min(
                filter(col("months_now"), month -> col("before").isNull().or(month.gt(col("before")))));
        return tables.read(PersonMonths.NAME)
                .select("district_code", "person_key", "period", "pay_grade")
                .join(asked, PERSON)
                .join(broadcast(first), "district_code")
                .filter(col("period").leq(col("as_of")))
                .groupBy("district_code", "person_key", "first_register")
                .agg(
                        max(when(isNow.equalTo(false), col("period"))).as("before"),
                        collect_set(when(isNow, col("period"))).as("months_now"))
                .select(
                        col("district_code"),
                        col("person_key"),
                        when(beginning.gt(col("first_register")), beginning).as("seen_since"));
    }

    private static Dataset<Row> certificates(Dataset<Row> certificates) {
        Column[] levels = new Column[LEVELS.length];
        for (int level = 0; level < LEVELS.length; level++) {
            levels[level] = min(when(col("social_work_level").equalTo(level + 1), col("obtained_on")))
                    .as(LEVELS[level]);
        }
        return certificates
                .filter(col("social_work_level").isNotNull())
                .groupBy("person_key")
                .agg(levels[0], levels[1], levels[2]);
    }

    private static Dataset<Row> appraisals(Tables tables, Dataset<Row> last) {
        return tables.read(AppraisalResults.NAME)
                .select(col("district_code"), col("person_key"), col("year").cast("int"), col("grade"))
                .join(last.select("district_code", "person_key", "as_of"), PERSON)
                .filter(col("year").lt(year(col("as_of"))))
                .groupBy(PERSON[0], PERSON[1])
                .agg(array_sort(collect_list(struct(col("year"), col("grade")))).as("appraisals"));
    }
}
