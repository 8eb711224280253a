package io.rosterlake.transforms.benchmark;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.rosterlake.transforms.projection.PayPersons;
import io.rosterlake.transforms.retirement.PersonRetirement;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * People in the shape of {@code silver.pay_person}, every one invented: the same number gives the same people on every
 * machine. They are spread over {@value #DISTRICTS} districts, a quarter of which has each of the {@link #SCHEMES}.
 */
final class InventedPeople {
    static final YearMonth AS_OF = YearMonth.of(2026, 6);

    /** The schemes whose pay can be told to the end, two of them with the benchmark's overlay. */
    static final List<String> SCHEMES = List.of("xiamen-2009", "xiamen-xiangan-2013", "jinan-lixia", "ningde-fuan");

    private static final int DISTRICTS = 40;
    private static final int HUNDRED = 100;
    private static final int YEAR = 12;
    private static final int GRADES = 12;
    private static final LocalDate REGISTER = AS_OF.atDay(1);
    private static final int LIXIA = SCHEMES.indexOf("jinan-lixia");
    private static final Column ID = functions.col("id");

    private InventedPeople() {}

    /** @param schemes among them the national rules on retirement */
    static Dataset<Row> of(SparkSession spark, long people, SchemeCatalogue schemes) {
        Dataset<Row> numbers = spark.range(people).toDF();
        Dataset<Row> told = numbers.select(columns().toArray(Column[]::new));
        return new PayPersons(schemes)
                .definition()
                .conform(PersonRetirement.with(told, schemes).drop("retirement_class", "sex", "birth_month"));
    }

    /** A number from 0 to {@code bound} - 1 that looks drawn at random; each salt draws another one. */
    private static Column drawn(int salt, int bound) {
        return pmod(xxhash64(ID, lit(salt)), lit(bound)).cast("int");
    }

    private static List<Column> columns() {
        Column district = drawn(1, DISTRICTS);
        Column scheme = district.mod(SCHEMES.size());
        Column committee = drawn(2, HUNDRED).lt(45);
        Column level = when(committee.and(drawn(3, HUNDRED).lt(12)), "head")
                .when(committee.and(drawn(3, HUNDRED).lt(32)), "deputy")
                .otherwise("staff");
        List<Column> columns = new ArrayList<>(List.of(
                format_string("9%05d", district).as("district_code"),
                concat(hex(xxhash64(ID, lit("a"))), hex(xxhash64(ID, lit("b")))).as("person_key"),
                lit(REGISTER).as("as_of"),
                oneOf(SCHEMES, scheme).as("scheme_id"),
                format_string("街道%02d", drawn(4, 20)).as("street"),
                format_string("社区%04d", drawn(5, 400)).as("community"),
                when(committee, "committee").otherwise("recruited").as("staff_group"),
                level.as("post_level"),
                post(committee, level).as("post"),
                grade(scheme, level).cast("long").as("pay_grade"),
                gradeSince(scheme).as("grade_since"),
                lit("register").as("grade_since_from")));
        columns.addAll(contract(committee));
        columns.addAll(certificates());
        columns.add(appraisals().as("appraisals"));
        columns.addAll(birth());
        columns.addAll(List.of(
                lit("benchmark").as("submission_id"),
                lit("人员花名册").as("sheet"),
                ID.plus(3).as("row_number")));
        return columns;
    }

    private static Column post(Column committee, Column level) {
        return when(level.equalTo("head"), "secretary")
                .when(level.equalTo("deputy"), "deputy_director")
                .when(committee, "member")
                .when(drawn(6, HUNDRED).lt(15), "station_staff")
                .otherwise("worker");
    }

    /** Most people stand in the middle of the grades of their post. */
    private static Column grade(Column scheme, Column level) {
        Column lowest = when(scheme.notEqual(LIXIA), 1)
                .when(level.equalTo("head"), 7)
                .when(level.equalTo("deputy"), 4)
                .otherwise(1);
        return lowest.plus(drawn(7, GRADES).plus(drawn(8, GRADES)).divide(2).cast("int"));
    }

    /** In the last two years and a half; where grades change in January, mostly in a January. One in 50 is not known. */
    private static Column gradeSince(Column scheme) {
        Column monthsAgo = when(
                        scheme.equalTo(LIXIA).and(drawn(9, HUNDRED).lt(90)),
                        drawn(10, 3).multiply(YEAR).plus(5))
                .otherwise(drawn(11, 30));
        return when(drawn(12, HUNDRED).geq(2), ago(monthsAgo));
    }

    /** Recruited people have a contract; one in 20 of them began with it in the last year. */
    private static List<Column> contract(Column committee) {
        Column isNew = drawn(13, HUNDRED).lt(5);
        Column start =
                when(isNew, ago(drawn(14, YEAR))).otherwise(ago(drawn(15, 36).plus(YEAR)));
        Column since =
                when(isNew, start).otherwise(add_months(start, drawn(16, 120).multiply(-1)));
        Column isOpen = drawn(17, HUNDRED).lt(10);
        Column length = element_at(
                array(lit(6), lit(YEAR), lit(24), lit(36), lit(60)),
                drawn(18, 5).plus(1));
        return List.of(
                since.as("community_work_since"),
                when(committee.equalTo(false), start).as("contract_start"),
                when(committee.equalTo(false).and(isOpen.equalTo(false)), date_sub(add_months(start, length), 1))
                        .as("contract_end"),
                when(committee.equalTo(false), isOpen).as("contract_open_ended"));
    }

    private static List<Column> certificates() {
        return List.of(
                when(drawn(19, HUNDRED).lt(25), ago(drawn(20, 130))).as("junior_since"),
                when(drawn(21, HUNDRED).lt(12), ago(drawn(22, 110))).as("middle_since"),
                when(drawn(23, HUNDRED).lt(1), ago(drawn(24, 60))).as("senior_since"));
    }

    /** Three years: 18 % 优秀, 77 % 合格, 3 % 基本合格, 2 % 不合格. */
    private static Column appraisals() {
        return array(IntStream.rangeClosed(1, 3)
                .mapToObj(number -> {
                    Column share = drawn(30 + number, HUNDRED);
                    return struct(
                            lit(AS_OF.getYear() - 4 + number).as("year"),
                            when(share.lt(18), "优秀")
                                    .when(share.lt(95), "合格")
                                    .when(share.lt(98), "基本合格")
                                    .otherwise("不合格")
                                    .as("grade"));
                })
                .toArray(Column[]::new));
    }

    /** From 22 to 60 years; of one woman in 20 nobody says whether she retires at 50 or at 55. */
    private static List<Column> birth() {
        Column woman = drawn(40, HUNDRED).lt(62);
        Column month =
                add_months(lit(REGISTER), drawn(41, 38 * YEAR).plus(22 * YEAR).multiply(-1));
        Column retirementClass = when(woman.equalTo(false), "M60")
                .when(drawn(42, HUNDRED).lt(5), lit(null).cast("string"))
                .when(drawn(43, HUNDRED).lt(40), "F55")
                .otherwise("F50");
        return List.of(
                when(woman, "female").otherwise("male").as("sex"),
                month.as("birth_month"),
                retirementClass.as("retirement_class"));
    }

    private static Column ago(Column months) {
        return add_months(lit(REGISTER), months.multiply(-1));
    }

    private static Column oneOf(List<String> values, Column index) {
        return element_at(array(values.stream().map(functions::lit).toArray(Column[]::new)), index.plus(1));
    }
}
