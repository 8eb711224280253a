package io.rosterlake.transforms.people;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.flag;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.run.View;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * {@code silver.person_month}: everybody who is in a district's workers register at a month's end, once, however many
 * roles they hold. Every headcount and every movement is counted from these rows.
 *
 * <p>Grain: district × month × person. A register that is missing is carried forward, and so is a person who is absent
 * from few enough registers in a row and back in the next, unless a row marks them as left or another district has
 * them meanwhile; carried people keep the values of their last row.
 */
public final class PersonMonths implements TableJob {
    public static final TableName NAME = TableName.silver("person_month");

    private static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "在册人员月份:每个区县、每月、每人一行",
            "people in the register: one row per district, month and person",
            List.of("district_code", "period", "person_key"),
            RegisterRows.withSource(List.of(
                    text("district_code", "区划代码", "district code"),
                    date("period", "月份", "month"),
                    text("person_key", "人员标识", "person key"),
                    date("source_period", "取自哪月花名册", "month of the register that the values come from"),
                    flag("carried", "是否沿用", "is carried forward"),
                    text("carried_because", "沿用原因(register 缺花名册,person 缺此人一期)", "why carried (register, person)"),
                    text("street", "街道", "street"),
                    text("community", "社区", "community"),
                    text("staff_group", "人员类别", "staff group"),
                    text("post", "职务", "post"),
                    text("post_level", "职级(head 正职,deputy 副职,staff 工作人员)", "post level"),
                    flag("concurrent_head", "书记主任是否一肩挑", "is secretary and director at once"),
                    flag("labour_post", "是否劳动保障岗位(任一职务)", "holds a labour-security post"),
                    whole("roles", "职务个数", "number of roles"),
                    text("sex", "性别", "sex"),
                    date("birth_month", "出生年月", "month of birth"),
                    text("education", "学历", "education"),
                    text("degree", "学位", "degree"),
                    text("political_status", "政治面貌", "political status"),
                    whole("pay_grade", "岗位等级", "pay grade"),
                    date("grade_since", "任现等级时间", "in the pay grade since"),
                    date("contract_start", "合同起始日期", "contract from"),
                    date("contract_end", "合同终止日期", "contract to"),
                    flag("contract_open_ended", "是否无固定期限合同", "contract is open-ended"),
                    date("post_since", "任现职时间", "in the post since"),
                    date("community_work_since", "参加社区工作时间", "in community work since"),
                    text("retirement_class", "退休类别", "retirement class"))));

    private final int absentRegistersCarried;

    /**
     * @param absentRegistersCarried how many registers in a row a person may be absent from and still be carried when
     *     they come back; 0 carries nobody
     */
    public PersonMonths(int absentRegistersCarried) {
        this.absentRegistersCarried = absentRegistersCarried;
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(BronzeTables.WORKERS, SubmissionVersions.NAME, DistrictMonths.NAME, PersonLinks.NAME);
    }

    @Override
    public List<String> settings() {
        return List.of("absent registers carried: " + absentRegistersCarried);
    }

    /** A person who is missing here may be elsewhere meanwhile, so districts that share a person depend on one another. */
    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT_MONTH)
                .with(BronzeTables.WORKERS, Reach.neighbours())
                .with(SubmissionVersions.NAME, SubmissionVersions.inForce("workers"), Reach.neighbours())
                .with(
                        DistrictMonths.NAME,
                        View.of("district_code", "period", "workers_period", "last_period"),
                        Reach.neighbours())
                .neighboursBy(RegisterRows::whereabouts);
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> rows = RegisterRows.ofPeople(
                tables.read(BronzeTables.WORKERS), tables.read(SubmissionVersions.NAME), tables.read(PersonLinks.NAME));
        Dataset<Row> calendars = calendars(tables.read(DistrictMonths.NAME));
        Dataset<Row> states = PersonSnapshots.of(rows)
                .join(broadcast(calendars), "district_code")
                .withColumn("number", functions.array_position(col("registers"), col("period")));
        return inMonths(PersonGaps.bridged(states, absentRegistersCarried));
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        Dataset<Row> months = tables.read(DistrictMonths.NAME).select("district_code", "period");
        List<String> shown = List.of("district_code", "period");
        String[] key = {"district_code", "period"};
        return List.of(
                Check.unique(rows, DEFINITION.key(), shown),
                new Check(
                        new BilingualText("人员只出现在区县有花名册的月份", "people stand in months that the district has"),
                        rows.join(broadcast(months), key, "left_anti"),
                        shown),
                Check.holds(
                        "人员的数值不得取自以后的花名册",
                        "values never come from a later register",
                        rows,
                        shown,
                        col("source_period").leq(col("period"))));
    }

    /** Per district the months of its workers registers, ascending, and its last month. */
    private static Dataset<Row> calendars(Dataset<Row> months) {
        return months.groupBy("district_code")
                .agg(
                        sort_array(functions.collect_set(col("workers_period"))).as("registers"),
                        functions.max("last_period").as("last_period"));
    }

    /** From one row per register to one row per month. */
    static Dataset<Row> inMonths(Dataset<Row> bridged) {
        Column ownEnd = monthBefore(col("number").plus(1));
        return bridged.withColumn("own_end", ownEnd)
                .withColumn("source_period", col("period"))
                .withColumn(
                        "period",
                        explode(Months.sequence(
                                col("source_period"),
                                monthBefore(col("carried_to").plus(1)))))
                .withColumn("carried", col("period").gt(col("source_period")))
                .withColumn(
                        "carried_because",
                        when(col("period").gt(col("own_end")), "person").when(col("carried"), "register"));
    }

    /** The last month before a register; the district's last month when there is no such register. */
    private static Column monthBefore(Column number) {
        Column registers = col("registers");
        return when(number.leq(size(registers)), Months.before(element_at(registers, number.cast("int"))))
                .otherwise(col("last_period"));
    }
}
