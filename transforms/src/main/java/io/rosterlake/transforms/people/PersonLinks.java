package io.rosterlake.transforms.people;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.flag;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.rosterlake.transforms.identity.IdentityLinks;
import io.rosterlake.transforms.identity.PersonLink;
import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * {@code silver.person_link}: person keys that are another key's person, because an identity number was corrected.
 * Every table after this one knows the person by one key.
 *
 * <p>Grain: linked person key. Automatic links follow from the workers registers in force, see {@link IdentityLinks}; the
 * lines of districts' correction lists ({@code bronze.identity_correction}) make, forbid and undo them. The person's key is
 * that of the newest register.
 */
public final class PersonLinks implements TableJob {
    public static final TableName NAME = TableName.silver("person_link");

    static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "身份证号更正:每个并入他号的人员标识一行",
            "corrected identity numbers: one row per person key that is another key's person",
            List.of("earlier_person_key"),
            List.of(
                    text("earlier_person_key", "原人员标识", "linked person key"),
                    text("person_key", "现人员标识(最近一期花名册的号码)", "person key of the newest register"),
                    text("next_person_key", "直接取代它的人员标识", "person key that took its place"),
                    text("district_code", "区划代码", "district code"),
                    date("last_in", "原号码最后所在花名册的月份", "month of the last register with the earlier number"),
                    date("changed_in", "更正月份", "month of the first register with the number in its place"),
                    flag("same_name", "姓名是否相同", "the names are equal"),
                    flag("same_birth_month", "出生年月是否相同", "the months of birth are equal"),
                    flag("same_community", "街道、社区是否相同", "street and community are equal"),
                    text("decided_by", "依据(automatic 自动,list 更正清单)", "decided by (automatic, list)"),
                    text("earlier_submission_id", "原号码所在报送编号", "submission with the earlier number"),
                    text("earlier_sheet", "原号码所在工作表", "sheet with the earlier number"),
                    whole("earlier_row_number", "原号码所在行", "row with the earlier number"),
                    text("submission_id", "新号码所在报送编号", "submission with the number in its place"),
                    text("sheet", "新号码所在工作表", "sheet with the number in its place"),
                    whole("row_number", "新号码所在行", "row with the number in its place"),
                    text("list_submission_id", "更正清单报送编号", "submission of the correction list"),
                    text("list_sheet", "更正清单工作表", "sheet of the correction list"),
                    whole("list_row_number", "更正清单行", "row of the correction list")));

    private final int absentRegistersCarried;

    /**
     * @param absentRegistersCarried see {@link PersonMonths}: as many registers may have neither number
     */
    public PersonLinks(int absentRegistersCarried) {
        this.absentRegistersCarried = absentRegistersCarried;
    }

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(
                BronzeTables.SUBMISSION,
                BronzeTables.WORKERS,
                BronzeTables.DEPARTURES,
                BronzeTables.IDENTITY_CORRECTION,
                SubmissionVersions.NAME,
                DistrictMonths.NAME);
    }

    @Override
    public List<String> settings() {
        return List.of("absent registers carried: " + absentRegistersCarried);
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        List<PersonLink> links =
                new LinkEvidence(tables).collect(absentRegistersCarried).links();
        return LinkRows.of(links, tables.read(SubmissionVersions.NAME).sparkSession());
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        List<String> shown = List.of("district_code", "changed_in");
        Dataset<Row> repeated = rows.withColumn("links", count(lit(1)).over(Window.partitionBy("earlier_person_key")))
                .filter(col("links").gt(1));
        Dataset<Row> linked = rows.select(col("earlier_person_key").as("person_key"));
        return List.of(
                new Check(new BilingualText("主键不得重复", "keys are unique"), repeated, shown),
                new Check(
                        new BilingualText("并入的标识不得再并入他人", "nobody is linked to a key that is itself linked"),
                        rows.join(linked, new String[] {"person_key"}, "left_semi"),
                        shown),
                Check.holds(
                        "自动并入的姓名、出生年月和社区都相同",
                        "what is linked automatically has the same name, birth month and community",
                        rows.filter(col("decided_by").equalTo("automatic")),
                        shown,
                        coalesce(
                                col("same_name").and(col("same_birth_month")).and(col("same_community")), lit(false))));
    }
}
