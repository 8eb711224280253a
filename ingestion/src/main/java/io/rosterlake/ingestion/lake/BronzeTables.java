package io.rosterlake.ingestion.lake;

import io.delta.kernel.types.StructType;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Retention;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The bronze tables: the contract with whoever reads the lake. */
public final class BronzeTables {
    /** Structure of an element of {@code bronze.submission.sheets}. */
    private static final RowType SHEET = new RowType(new SchemaBuilder()
            .text("sheet", "工作表", "Sheet")
            .flag("hidden", "是否隐藏", "Hidden")
            .flag("is_read", "是否读取", "Was read")
            .count("rows_read", "读取行数", "Rows read")
            .count("rows_accepted", "接受行数", "Rows accepted")
            .count("rows_rejected", "拒收行数", "Rows rejected")
            .count("rows_non_data", "非数据行数", "Rows that are not data")
            .build());

    private static final BronzeTable DISTRICT = new BronzeTable(
            "district",
            new SchemaBuilder()
                    .text("district_code", "区县代码", "District code (GB/T 2260)")
                    .text("name", "区县名称", "District name")
                    .text("city", "所属城市", "City")
                    .text("scheme_id", "适用办法", "Scheme")
                    .text("reporting", "报送周期", "Reporting (monthly, quarterly)")
                    .instant("recorded_at", "登记时间", "Recorded at")
                    .build());

    private static final BronzeTable SCHEME_ASSIGNMENT = new BronzeTable(
            "scheme_assignment",
            new SchemaBuilder()
                    .text("district_code", "区县代码", "District code (GB/T 2260)")
                    .text("scheme_id", "适用办法", "Scheme")
                    .date("valid_from", "起始月份（空为一直适用）", "First month; null: from the beginning")
                    .instant("recorded_at", "登记时间", "Recorded at")
                    .build());

    private static final BronzeTable BOUNDARY_CHANGE = new BronzeTable(
            "boundary_change",
            new SchemaBuilder()
                    .integer("change_number", "第几项变更（0 为没有变更）", "Number of the change in the list; 0: none")
                    .text("kind", "变更种类", "Kind (merged, split, renamed, recoded, abolished)")
                    .date("valid_from", "生效月份", "First month of what is new")
                    .text("role", "变更前（old）或变更后（new）", "Before (old) or after (new) the change")
                    .text("district_code", "区县代码", "District code (GB/T 2260)")
                    .text("former_name", "原名", "Name until then")
                    .text("document", "文件", "Document that ordered it")
                    .instant("recorded_at", "登记时间", "Recorded at")
                    .build());

    private static final BronzeTable SUBMISSION = new BronzeTable(
            "submission",
            new SchemaBuilder()
                    .text("submission_id", "报送编号", "Submission")
                    .integer("decision", "决定序号", "Decision number; the highest wins")
                    .text("district_code", "区县代码", "District code (GB/T 2260)")
                    .text("file", "文件路径", "Path below the landing folder")
                    .text("content_sha256", "内容校验值", "SHA-256 of the content")
                    .count("size_bytes", "文件大小（字节）", "Size in bytes")
                    .text("format", "文件格式", "File format (xlsx, xls, csv, html)")
                    .text("charset", "字符集", "Character set of a text file")
                    .text("register", "台账种类", "Register")
                    .date("period", "所属期（末月）", "Last month of the period")
                    .text("period_label", "所属期名称", "Period as month or year")
                    .date("received_on", "收件日期", "Received on")
                    .text("status", "处理结果", "Status (accepted, held, refused, duplicate)")
                    .text("code", "拒收或搁置原因代码", "Finding that refused or held it")
                    .count("rows_read", "读取行数", "Rows read")
                    .count("rows_accepted", "接受行数", "Rows accepted")
                    .count("rows_rejected", "拒收行数", "Rows rejected")
                    .count("rows_non_data", "非数据行数", "Rows that are not data")
                    .list("sheets", SHEET.schema(), "各工作表行数", "The same per sheet")
                    .text("previous_submission_id", "对比的上一版本", "Version that this one was compared with")
                    .count("people_added", "新增人数", "People added")
                    .count("people_changed", "变更人数", "People changed")
                    .count("people_missing", "缺失人数", "People missing")
                    .text("duplicate_of", "重复于", "Submission with the same bytes")
                    .text("decided_by", "决定人", "Decided by")
                    .text("decided_reason", "决定理由", "Reason of the decision")
                    .instant("decided_at", "决定时间", "Decided at")
                    .text("program_version", "程序版本", "Program version")
                    .build());

    private static final BronzeTable FINDING = new BronzeTable(
            "finding",
            new SchemaBuilder()
                    .text("submission_id", "报送编号", "Submission")
                    .text("district_code", "区县代码", "District code (GB/T 2260)")
                    .text("sheet", "工作表", "Sheet")
                    .integer("row_number", "行号", "Row number")
                    .text("column_name", "规范列名", "Canonical column")
                    .text("column_letter", "列标", "Column letter")
                    .text("code", "问题代码", "Finding code")
                    .text("severity", "严重程度", "Severity (error, warning)")
                    .text("redacted_value", "脱敏后的值", "Redacted value")
                    .text("detail", "补充说明", "Detail")
                    .text("message_zh", "中文说明", "Message in Chinese")
                    .text("message_en", "英文说明", "Message in English")
                    .text("action_zh", "中文处理办法", "What to do, in Chinese")
                    .text("action_en", "英文处理办法", "What to do, in English")
                    .build());

    private static final BronzeTable CELL_CORRECTION = new BronzeTable(
            "cell_correction",
            new SchemaBuilder()
                    .text("submission_id", "更正表的报送编号", "Submission of the list of corrections")
                    .text("district_code", "区县代码", "District code (GB/T 2260)")
                    .text("sheet", "更正表的工作表", "Sheet of the list")
                    .integer("row_number", "更正表的行号", "Row of the list")
                    .text("target_submission_id", "被更正的报送编号", "Submission to correct; null when unknown")
                    .text("target_sheet", "被更正的工作表", "Sheet to correct")
                    .integer("target_row_number", "被更正的行号", "Row to correct")
                    .text("target_column_letter", "被更正的列标", "Column letter to correct")
                    .text("target_column_name", "被更正的规范列名", "Canonical column to correct")
                    .text("old_value", "原值（脱敏）", "Value before, redacted")
                    .text("new_value", "更正为（脱敏）", "Value after, redacted")
                    .text("reason", "更正原因", "Reason")
                    .text("corrected_by", "更正人", "Who answers for it")
                    .text(
                            "outcome",
                            "处理结果",
                            "Outcome (applied, same_value, overruled, incomplete, target_unknown, target_replaced,"
                                    + " cell_unknown, file_missing)")
                    .text("corrected_submission_id", "更正后新版本的报送编号", "Submission of the corrected version")
                    .build());

    private static final BronzeTable IDENTITY_CORRECTION = new BronzeTable(
            "identity_correction",
            new SchemaBuilder()
                    .text("submission_id", "报送编号", "Submission")
                    .text("district_code", "区县代码", "District code (GB/T 2260)")
                    .text("sheet", "工作表", "Sheet")
                    .integer("row_number", "行号", "Row number")
                    .text("earlier_person_key", "原身份证号（密钥散列）", "Earlier identity number (keyed hash)")
                    .text("person_key", "现身份证号（密钥散列）", "Present identity number (keyed hash)")
                    .flag("same_person", "是否同一人", "Are one person")
                    .text("reason", "原因", "Reason")
                    .build());

    private final Map<Register, BronzeTable> registers = new EnumMap<>(Register.class);

    /**
     * @param columnsOf the columns of each register
     */
    public BronzeTables(Function<Register, List<Column>> columnsOf) {
        for (Register register : Register.values()) {
            registers.put(
                    register,
                    new BronzeTable(register.tableName(), registerSchema(register, columnsOf.apply(register))));
        }
    }

    public static BronzeTable district() {
        return DISTRICT;
    }

    public static BronzeTable schemeAssignment() {
        return SCHEME_ASSIGNMENT;
    }

    public static BronzeTable boundaryChange() {
        return BOUNDARY_CHANGE;
    }

    public static BronzeTable submission() {
        return SUBMISSION;
    }

    public static BronzeTable finding() {
        return FINDING;
    }

    public static BronzeTable cellCorrection() {
        return CELL_CORRECTION;
    }

    public static BronzeTable identityCorrection() {
        return IDENTITY_CORRECTION;
    }

    /** A new element of {@code bronze.submission.sheets}. */
    public static LakeRow newSheetRow() {
        return SHEET.newRow();
    }

    public BronzeTable of(Register register) {
        return registers.get(register);
    }

    /** Every table there is. */
    public List<BronzeTable> all() {
        List<BronzeTable> all = new ArrayList<>(List.of(
                DISTRICT,
                SCHEME_ASSIGNMENT,
                BOUNDARY_CHANGE,
                SUBMISSION,
                FINDING,
                CELL_CORRECTION,
                IDENTITY_CORRECTION));
        all.addAll(registers.values());
        return all;
    }

    private static StructType registerSchema(Register register, List<Column> columns) {
        SchemaBuilder schema = new SchemaBuilder()
                .text("submission_id", "报送编号", "Submission")
                .text("district_code", "区县代码", "District code (GB/T 2260)")
                .date("period", "所属期（末月）", "Last month of the period")
                .text("sheet", "工作表", "Sheet")
                .integer("row_number", "行号", "Row number");
        for (Column column : columns) {
            addColumn(schema, register, column);
        }
        return schema.build();
    }

    private static void addColumn(SchemaBuilder schema, Register register, Column column) {
        if (column.retention() == Retention.DROPPED) {
            return;
        }
        String name = column.bronzeName();
        if (column.retention() == Retention.HASHED) {
            schema.text(name, column.labelZh() + "（密钥散列）", column.labelEn() + " (keyed hash)");
            return;
        }
        switch (column.type()) {
            case TEXT -> schema.text(name, column.labelZh(), column.labelEn());
            case INTEGER -> schema.integer(name, column.labelZh(), column.labelEn());
            case DECIMAL -> schema.decimal(name, register.decimalDigits(), column.labelZh(), column.labelEn());
            case DATE, MONTH -> schema.date(name, column.labelZh(), column.labelEn());
            case BOOLEAN -> schema.flag(name, column.labelZh(), column.labelEn());
        }
    }
}
