package io.rosterlake.transforms.profile;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.people.Months;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;

/** What people are counted by, as column expressions over {@code silver.person_month}. */
final class Dimensions {
    /** Stands where the register gives no value. */
    static final String UNKNOWN = "unknown";

    /** Stands for words that are none of the known ones; the words themselves stay out of gold tables. */
    static final String OTHER = "other";

    private static final int MONTHS_IN_A_YEAR = 12;

    /** Each level of education with the words that mean it, from the highest on. */
    private static final Map<String, List<String>> EDUCATION = words(
            List.of("postgraduate", "研究生", "硕士研究生", "博士研究生", "硕士", "博士", "在职研究生"),
            List.of("bachelor", "本科", "大学本科", "大学", "在职本科", "本科学历"),
            List.of("junior_college", "大专", "专科", "大学专科", "高职", "大学大专"),
            List.of("secondary_vocational", "中专", "中职", "中技", "技校", "职高"),
            List.of("senior_high", "高中", "普通高中"),
            List.of("junior_high_or_less", "初中", "小学", "初中及以下"));

    private static final Map<String, List<String>> POLITICAL_STATUS = words(
            List.of("party_member", "中共党员", "党员", "中国共产党党员"),
            List.of("probationary_party_member", "中共预备党员", "预备党员"),
            List.of("league_member", "共青团员", "团员"),
            List.of("democratic_party", "民革党员", "民盟盟员", "民建会员", "民进会员", "农工党党员", "致公党党员", "九三学社社员", "台盟盟员"),
            List.of("no_party", "群众", "无党派人士", "无党派民主人士"));

    private Dimensions() {}

    /** The dimensions in the order of their definition, each with its value for a person and month. */
    static Map<String, Column> values() {
        Map<String, Column> values = new LinkedHashMap<>();
        values.put("sex", given(col("sex")));
        values.put("age_band", ageBand(yearsSince(col("birth_month"))));
        values.put("education", code(col("education"), EDUCATION));
        values.put("political_status", code(col("political_status"), POLITICAL_STATUS));
        values.put("post_level", given(col("post_level")));
        values.put("staff_group", given(col("staff_group")));
        values.put("tenure_band", tenureBand(yearsSince(col("community_work_since"))));
        values.put("concurrent_head", when(col("concurrent_head"), "yes").otherwise("no"));
        return values;
    }

    /** An array of structs {@code dimension, value}. */
    static Column of() {
        return array(values().entrySet().stream()
                .map(dimension -> struct(
                        lit(dimension.getKey()).as("dimension"),
                        dimension.getValue().as("value")))
                .toArray(Column[]::new));
    }

    /** Whole years at the month's end, counted by months: the month of the birthday counts in full. */
    private static Column yearsSince(Column day) {
        Column months = Months.between(Months.of(day), col("period"));
        return when(months.geq(0), call_function("div", months, lit(MONTHS_IN_A_YEAR)));
    }

    private static Column ageBand(Column years) {
        return when(years.leq(25), "0-25")
                .when(years.leq(35), "26-35")
                .when(years.leq(45), "36-45")
                .when(years.leq(55), "46-55")
                .when(years.gt(55), "56+")
                .otherwise(UNKNOWN);
    }

    private static Column tenureBand(Column years) {
        return when(years.lt(1), "00")
                .when(years.leq(2), "01-02")
                .when(years.leq(5), "03-05")
                .when(years.leq(10), "06-10")
                .when(years.leq(20), "11-20")
                .when(years.gt(20), "21+")
                .otherwise(UNKNOWN);
    }

    private static Column code(Column words, Map<String, List<String>> known) {
        Column code = when(words.isNull(), UNKNOWN);
        for (Map.Entry<String, List<String>> entry : known.entrySet()) {
            code = code.when(words.isin(entry.getValue().toArray()), entry.getKey());
        }
        return code.otherwise(OTHER);
    }

    private static Column given(Column value) {
        return coalesce(value, lit(UNKNOWN));
    }

    /** Each list is a code and the words that mean it. */
    @SafeVarargs
    private static Map<String, List<String>> words(List<String>... lists) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (List<String> list : lists) {
            words.put(list.get(0), list.subList(1, list.size()));
        }
        return words;
    }
}
