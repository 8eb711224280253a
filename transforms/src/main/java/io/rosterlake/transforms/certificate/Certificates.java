package io.rosterlake.transforms.certificate;

import static io.rosterlake.transforms.lake.ColumnDefinition.date;
import static io.rosterlake.transforms.lake.ColumnDefinition.text;
import static io.rosterlake.transforms.lake.ColumnDefinition.whole;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import io.rosterlake.transforms.lake.TableDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.people.EventRows;
import io.rosterlake.transforms.people.PersonLinks;
import io.rosterlake.transforms.people.PersonMonths;
import io.rosterlake.transforms.people.RegisterRows;
import io.rosterlake.transforms.people.SubmissionVersions;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.run.Check;
import io.rosterlake.transforms.run.TableJob;
import io.rosterlake.transforms.run.Tables;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code silver.certificate}: the certificates that districts report, each once. They follow the person from district to
 * district, so it does not matter which district reported them.
 *
 * <p>Grain: person × certificate × day of obtaining; dates of registration are those of the row received last. A
 * certificate expires on its {@code valid_until}, or three years after its registration, or never when it has neither.
 */
public final class Certificates implements TableJob {
    public static final TableName NAME = TableName.silver("certificate");

    private static final int MONTHS_REGISTERED = 36;
    private static final String NO_CERTIFICATE = "无";
    private static final List<String> EVENT = List.of("person_key", "certificate", "obtained_on");

    private static final TableDefinition DEFINITION = new TableDefinition(
            NAME,
            "证书:每人、每种证书、每个取得日期一行,重复填报的只计一次",
            "certificates: one row per person, certificate and day of obtaining, however often it was reported",
            List.of("person_key", "certificate", "obtained_on"),
            EventRows.withSource(
                    List.of(
                            text("person_key", "人员标识", "person key"),
                            text("certificate", "证书(统一名称)", "certificate, by its one name"),
                            text("certificate_name", "证书原文", "certificate as written"),
                            whole(
                                    "social_work_level",
                                    "社会工作者职业水平级别(1 助理,2 中级,3 高级)",
                                    "level of the social-work qualification, 1 to 3"),
                            date("obtained_on", "取得日期", "obtained on"),
                            date("registered_on", "登记日期", "registered on"),
                            date("valid_until", "有效期至(原表)", "valid until, as reported"),
                            date(
                                    "expires_on",
                                    "失效日期(有效期至,否则登记满三年;空为长期)",
                                    "last day valid: valid_until, else registered + 3 years; empty: for good"),
                            text("district_code", "报送区县", "district that reported it"),
                            text(
                                    "outside_because",
                                    "未计入的原因(not_in_register 取得后不在任何花名册,no_certificate 填“无”)",
                                    "why counted nowhere (not_in_register once it was obtained, no_certificate: the cell says none)"))));

    @Override
    public TableDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<TableName> inputs() {
        return List.of(BronzeTables.CERTIFICATES, SubmissionVersions.NAME, PersonLinks.NAME, PersonMonths.NAME);
    }

    @Override
    public Dataset<Row> compute(Tables tables) {
        Dataset<Row> lastMonths = tables.read(PersonMonths.NAME)
                .groupBy("person_key")
                .agg(last_day(max("period")).as("last_in_register"));
        Dataset<Row> rows = RegisterRows.ofPeople(
                        tables.read(BronzeTables.CERTIFICATES),
                        tables.read(SubmissionVersions.NAME),
                        tables.read(PersonLinks.NAME))
                .withColumnRenamed("certificate", "certificate_name")
                .withColumn("certificate", CertificateName.of(col("certificate_name"), col("certificate_level")));
        return EventRows.once(rows, EVENT, "certificate_name", "registered_on", "valid_until", "district_code")
                .join(lastMonths, new String[] {"person_key"}, "left")
                .withColumn("social_work_level", CertificateName.socialWorkLevel(col("certificate")))
                .withColumn("expires_on", expiresOn())
                .withColumn("outside_because", outsideBecause());
    }

    private static Column expiresOn() {
        return coalesce(col("valid_until"), add_months(col("registered_on"), MONTHS_REGISTERED));
    }

    private static Column outsideBecause() {
        Column counts = coalesce(col("obtained_on").leq(col("last_in_register")), lit(false));
        return when(col("certificate").equalTo(NO_CERTIFICATE), "no_certificate")
                .when(counts.equalTo(false), "not_in_register");
    }

    @Override
    public List<Check> checks(Dataset<Row> rows, Tables tables) {
        return List.of(
                Check.unique(rows, DEFINITION.key(), List.of("certificate", "obtained_on")),
                EventRows.everyRowCounts(rows, tables, BronzeTables.CERTIFICATES));
    }
}
