package io.rosterlake.ingestion.lake;

/**
 * One table of schema {@code silver} that is read here. The transforms module makes it; its README is the contract.
 *
 * @param definition its name, and the columns that are read here
 */
public record SilverTable(BronzeTable definition) {
    private static final SilverTable CROSS_REGISTER_FINDING = new SilverTable(new BronzeTable(
            "cross_register_finding",
            new SchemaBuilder()
                    .text("submission_id", "报送编号", "Submission")
                    .text("sheet", "工作表", "Sheet")
                    .count("row_number", "行号", "Row number")
                    .text("column_name", "规范列名", "Canonical column")
                    .text("code", "问题代码", "Finding code")
                    .text("value", "所涉及的值", "Value in question")
                    .text("detail", "补充说明", "Detail")
                    .build()));

    /** What shows only when registers are held against one another. */
    public static SilverTable crossRegisterFinding() {
        return CROSS_REGISTER_FINDING;
    }
}
