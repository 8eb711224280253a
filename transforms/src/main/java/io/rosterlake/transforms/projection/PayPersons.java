package io.rosterlake.transforms.projection;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.flag;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.col;

import io.rosterlake.transforms.appraisal.AppraisalResults;
import io.rosterlake.transforms.certificate.Certificates;
import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.DistrictMonths;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.RegisterRows;
import io.rosterlake.transforms.retirement.PersonRetirement;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.Grain;
import io.rosterlake.transforms.run.Reach;
import io.rosterlake.transforms.run.Slicing;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;

/**
 * {@code silver.pay_person}: what pay depends on, of everybody in a district's last register.
 *
 * <p>Grain: district × person. What the register does not give is null, never guessed; {@code grade_since_from} says
 * where the month comes from since which somebody has the grade.
 */
public final class PayPersons implements TableJob {
    public static final TableName NAME = TableName.silver("pay_person");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "薪酬测算人员:每个区县末份花名册中每人一行,列明薪酬所依据的数值",
            "people whose pay is projected: one row per district and person of the last register",
            List.of("district_code", "person_key"),
            columns());

    private final SchemeCatalogue schemes;

    /** @param schemes among them the national rules on retirement */
    public PayPersons(SchemeCatalogue schemes) {
        this.schemes = schemes;
    }

    private static List<ColumnDefinition> columns() {
        List<ColumnDefinition> own = List.of(
                text("district_code", "区划代码", "district code"),
                text("person_key", "人员标识", "person key"),
                date("as_of", "所依据花名册月份", "month of the register"),
                text("scheme_id", "适用办法", "scheme"),
                text("street", "街道", "street"),
                text("community", "社区", "community"),
                text("staff_group", "人员类别", "staff group"),
                text("post_level", "职级(head 正职,deputy 副职,staff 工作人员)", "post level"),
                text("post", "职务", "post"),
                whole("pay_grade", "岗位等级", "pay grade"),
                date("grade_since", "任现等级起始月份(空为不详)", "month since which the grade is held (empty: unknown)"),
                text(
                        "grade_since_from",
                        "起始月份取自(register 花名册,history 历期花名册中等级变动)",
                        "where that month is from (register, history of registers)"),
                date("community_work_since", "参加社区工作时间", "in community work since"),
                date("contract_start", "合同起始日期", "contract from"),
                date("contract_end", "合同终止日期", "contract to"),
                flag("contract_open_ended", "是否无固定期限合同", "contract is open-ended"),
                date("junior_since", "取得助理社会工作师的月份", "month in which the junior level was obtained"),
                date("middle_since", "取得社会工作师的月份", "month in which the middle level was obtained"),
                date("senior_since", "取得高级社会工作师的月份", "month in which the senior level was obtained"),
                new ColumnDefinition(
                        "appraisals",
                        DataType.fromDDL("ARRAY<STRUCT<year: INT, grade: STRING>>"),
                        "历年考核等次(不含当年)",
                        "appraisals by year, the running year left out"));
        return RegisterRows.withSource(
                Stream.concat(own.stream(), PersonRetirement.columns().stream()).toList());
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(PersonMonths.NAME, DistrictMonths.NAME, Certificates.NAME, AppraisalResults.NAME);
    }

    @Override
    public List<String> settings() {
        return List.of(PersonRetirement.settings(schemes));
    }

    @Override
    public Slicing slicing() {
        return Slicing.by(Grain.DISTRICT)
                .with(PersonMonths.NAME, Reach.district())
                .with(DistrictMonths.NAME, Reach.district())
                .with(AppraisalResults.NAME, Reach.district());
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        return PersonsAsOf.of(tables, schemes, Optional.empty());
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        List<String> shown = List.of("district_code", "staff_group");
        String[] person = {"district_code", "person_key", "as_of"};
        Dataset<Row> last = PersonsAsOf.lastRegister(tables, Optional.empty());
        Column statutory = col("retires_statutory");
        return List.of(
                Check.unique(rows, DEFINITION.key(), List.of("district_code")),
                new Check(
                        new BilingualText("末份花名册中人人在列", "everybody of the last register is there"),
                        last.select("district_code", "person_key", "as_of", "staff_group")
                                .join(rows.select("district_code", "person_key", "as_of"), person, "left_anti"),
                        shown),
                Check.holds(
                        "提前、法定、延迟退休月份依次不减",
                        "months of retirement are in order",
                        rows,
                        shown,
                        statutory
                                .isNull()
                                .or(col("retires_earliest").leq(statutory).and(statutory.leq(col("retires_latest"))))));
    }
}
