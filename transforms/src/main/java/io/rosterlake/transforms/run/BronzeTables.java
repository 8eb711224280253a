package io.rosterlake.transforms.run;

import static java.util.Map.entry;

import io.rosterlake.transforms.lake.Lake;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.lake.TableVersion;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The bronze tables, and of each the columns that are read here. The whole contract stands in the ingestion module's
 * README. A table that ingestion has not made yet has no rows.
 */
public final class BronzeTables {
    public static final TableName DISTRICT = TableName.bronze("district");
    public static final TableName SCHEME_ASSIGNMENT = TableName.bronze("scheme_assignment");
    public static final TableName BOUNDARY_CHANGE = TableName.bronze("boundary_change");
    public static final TableName SUBMISSION = TableName.bronze("submission");
    public static final TableName WORKERS = TableName.bronze("workers");
    public static final TableName COMMUNITIES = TableName.bronze("communities");
    public static final TableName DEPARTURES = TableName.bronze("departures");
    public static final TableName TRAININGS = TableName.bronze("trainings");
    public static final TableName CERTIFICATES = TableName.bronze("certificates");
    public static final TableName APPRAISALS = TableName.bronze("appraisals");
    public static final TableName PAYROLL = TableName.bronze("payroll");
    public static final TableName FINDING = TableName.bronze("finding");
    public static final TableName IDENTITY_CORRECTION = TableName.bronze("identity_correction");

    private static final String ROW =
            "submission_id STRING, district_code STRING, period DATE, sheet STRING, row_number INT, ";

    private static final Map<TableName, StructType> COLUMNS = Map.ofEntries(
            entry(
                    DISTRICT,
                    StructType.fromDDL(
                            "district_code STRING, name STRING, city STRING, scheme_id STRING, reporting STRING,"
                                    + " recorded_at TIMESTAMP")),
            entry(
                    SCHEME_ASSIGNMENT,
                    StructType.fromDDL(
                            "district_code STRING, scheme_id STRING, valid_from DATE, recorded_at TIMESTAMP")),
            entry(
                    BOUNDARY_CHANGE,
                    StructType.fromDDL("change_number INT, kind STRING, valid_from DATE, role STRING,"
                            + " district_code STRING, former_name STRING, document STRING, recorded_at TIMESTAMP")),
            entry(
                    SUBMISSION,
                    StructType.fromDDL(
                            "submission_id STRING, decision INT, district_code STRING, file STRING, register STRING,"
                                    + " period DATE, period_label STRING, received_on DATE, status STRING, rows_read BIGINT,"
                                    + " rows_accepted BIGINT, rows_rejected BIGINT, rows_non_data BIGINT,"
                                    + " sheets ARRAY<STRUCT<sheet: STRING>>, decided_at TIMESTAMP")),
            entry(
                    WORKERS,
                    StructType.fromDDL(ROW
                            + "person_key STRING, name_key STRING, sex STRING, birth_month DATE, political_status STRING,"
                            + " education STRING, degree STRING, street STRING, community STRING, post STRING,"
                            + " post_level STRING, roles INT, staff_category STRING, pay_grade INT, post_since DATE,"
                            + " community_work_since DATE, retirement_class STRING, marked_left BOOLEAN,"
                            + " post_name STRING, grade_since DATE, contract_start DATE, contract_end DATE,"
                            + " contract_open_ended BOOLEAN")),
            entry(
                    COMMUNITIES,
                    StructType.fromDDL(
                            ROW + "street STRING, community STRING, community_code STRING, households INT,"
                                    + " household_basis STRING, residents INT, registered_population INT, area_type STRING, grids INT")),
            entry(DEPARTURES, StructType.fromDDL(ROW + "person_key STRING, left_on DATE, reason STRING")),
            entry(
                    TRAININGS,
                    StructType.fromDDL(ROW + "person_key STRING, training_date DATE, training_end DATE, course STRING,"
                            + " category STRING, organiser STRING, class_hours DECIMAL(9,2), sessions INT")),
            entry(
                    CERTIFICATES,
                    StructType.fromDDL(
                            ROW + "person_key STRING, certificate STRING, certificate_level STRING, obtained_on DATE,"
                                    + " registered_on DATE, valid_until DATE")),
            entry(
                    APPRAISALS,
                    StructType.fromDDL(ROW + "person_key STRING, year INT, total_score DECIMAL(9,2), grade STRING")),
            entry(
                    PAYROLL,
                    StructType.fromDDL(
                            ROW + "person_key STRING, month DATE, basic DECIMAL(18,2), performance DECIMAL(18,2),"
                                    + " post_allowance DECIMAL(18,2), certificate_allowance DECIMAL(18,2), bonus DECIMAL(18,2),"
                                    + " other DECIMAL(18,2), employer_pension DECIMAL(18,2), employer_medical DECIMAL(18,2),"
                                    + " employer_unemployment DECIMAL(18,2), employer_injury DECIMAL(18,2),"
                                    + " employer_maternity DECIMAL(18,2), employer_insurance DECIMAL(18,2),"
                                    + " housing_fund DECIMAL(18,2), total DECIMAL(18,2)")),
            entry(FINDING, StructType.fromDDL("submission_id STRING, code STRING, severity STRING")),
            entry(
                    IDENTITY_CORRECTION,
                    StructType.fromDDL("submission_id STRING, district_code STRING, sheet STRING, row_number INT,"
                            + " earlier_person_key STRING, person_key STRING, same_person BOOLEAN")));

    /** Tables with the rows of submissions, which never change and count once their submission does. */
    private static final Set<TableName> OF_SUBMISSIONS =
            Set.of(WORKERS, COMMUNITIES, DEPARTURES, TRAININGS, CERTIFICATES, APPRAISALS, PAYROLL, FINDING);

    private static final Set<TableName> BY_DISTRICT = Set.of(
            DISTRICT,
            SCHEME_ASSIGNMENT,
            WORKERS,
            COMMUNITIES,
            DEPARTURES,
            TRAININGS,
            CERTIFICATES,
            APPRAISALS,
            PAYROLL);

    private BronzeTables() {}

    /**
     * Whether what counts of a table is decided by {@code silver.submission_version}: a job that reads such rows reads that
     * table too, and a change of the one is a change of the other.
     */
    static boolean countsThroughVersions(TableName table) {
        return OF_SUBMISSIONS.contains(table);
    }

    static Grain grain(TableName table) {
        return BY_DISTRICT.contains(table) ? Grain.DISTRICT : Grain.WHOLE;
    }

    /** The columns of a table that are read here. */
    public static StructType columns(TableName table) {
        return Optional.ofNullable(COLUMNS.get(table))
                .orElseThrow(() -> new IllegalArgumentException(table + " is not read here"));
    }

    static Dataset<Row> read(Lake lake, TableName table, Optional<TableVersion> version) {
        return version.map(found -> lake.read(table, found)).orElseGet(() -> lake.empty(columns(table)));
    }
}
