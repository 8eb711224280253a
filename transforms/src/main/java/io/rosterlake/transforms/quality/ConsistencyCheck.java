package io.rosterlake.transforms.quality;

import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.ColumnDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What registers are held against: their own sums, and one another. Each check has a column of {@code gold.data_quality}
 * that counts its findings. Their codes stand in ingestion's catalogue of findings, which has the words for people.
 */
enum ConsistencyCheck {
    SUMS("sum_mismatches", null, "合计不符数", "sums that do not add up", "TOTAL_MISMATCH", "PARTS_NOT_TOTAL"),
    UNKNOWN_PEOPLE(
            "unknown_people", "trainings", "培训记录查无此人数", "trainings of people in no workers register", "UNKNOWN_PERSON"),
    CORRECTED_IDENTITIES(
            "corrected_identities",
            "workers",
            "身份证号更正数",
            "people linked to an earlier identity number",
            "ID_CORRECTED"),
    UNREGISTERED_COMMUNITIES(
            "unregistered_communities",
            "workers",
            "有人员而社区台账没有的社区数",
            "communities with people that are in no communities register",
            "COMMUNITY_UNREGISTERED"),
    HEADCOUNT_JUMPS(
            "headcount_jumps", "workers", "人数突变数", "headcounts that jump against earlier registers", "HEADCOUNT_JUMP"),
    PAYROLL_OF_LEAVERS(
            "payroll_of_leavers", "payroll", "离职后仍发工资的行数", "pay of people who have left", "PAYROLL_OF_LEAVER");

    static final String ALL = "consistency_findings";

    private final String column;
    private final Optional<String> register;
    private final String zh;
    private final String en;
    private final List<String> codes;

    ConsistencyCheck(String column, @Nullable String register, String zh, String en, String... codes) {
        this.column = column;
        this.register = Optional.ofNullable(register);
        this.zh = zh;
        this.en = en;
        this.codes = List.of(codes);
    }

    /** The code of the findings; the first one where a check has several. */
    String code() {
        return codes.get(0);
    }

    /** The columns of {@code gold.data_quality}: all findings, then those of each check. */
    static Stream<ColumnDefinition> definitions() {
        return Stream.concat(
                Stream.of(whole(ALL, "一致性问题数", "findings of inconsistency")),
                Arrays.stream(values()).map(check -> whole(check.column, check.zh, check.en)));
    }

    /**
     * Sums findings by check.
     *
     * @param findings {@code code, findings} and the key
     */
    static Dataset<Row> summed(Dataset<Row> findings, String... key) {
        List<Column> sums = Arrays.stream(values())
                .map(check -> sum(when(col("code").isin(check.codes.toArray()), col("findings")))
                        .as(check.column))
                .toList();
        return findings.groupBy(Arrays.stream(key).map(name -> col(name)).toArray(Column[]::new))
                .agg(sums.get(0), sums.stream().skip(1).toArray(Column[]::new));
    }

    /**
     * Completes the sums of registers that have come: 0 where nothing was found, null where a check is not about such
     * registers.
     */
    static Dataset<Row> withCounts(Dataset<Row> registers, Column isReceived) {
        Map<String, Column> counts = Arrays.stream(values())
                .collect(Collectors.toMap(
                        check -> check.column,
                        check -> when(isReceived.and(check.applies()), coalesce(col(check.column), lit(0)))));
        Column all = Arrays.stream(values())
                .map(check -> coalesce(col(check.column), lit(0)))
                .reduce(Column::plus)
                .orElseThrow();
        return registers.withColumns(counts).withColumn(ALL, when(isReceived, all));
    }

    /** Of a row of {@code gold.data_quality} the findings that stand in {@code silver.cross_register_finding}. */
    static Column acrossRegisters() {
        return Stream.of(CORRECTED_IDENTITIES, UNREGISTERED_COMMUNITIES, HEADCOUNT_JUMPS, PAYROLL_OF_LEAVERS)
                .map(check -> coalesce(col(check.column), lit(0)))
                .reduce(Column::plus)
                .orElseThrow();
    }

    private Column applies() {
        return register.map(name -> col("register").equalTo(name)).orElse(lit(true));
    }
}
