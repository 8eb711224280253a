package io.rosterlake.ingestion.register;

import java.util.Locale;

/** The seven kinds of register that districts send. */
public enum Register {
    WORKERS("人员花名册", true),
    COMMUNITIES("社区台账", true),
    TRAININGS("培训台账", false),
    CERTIFICATES("证书台账", false),
    APPRAISALS("年度考核", false),
    PAYROLL("工资发放", false),
    DEPARTURES("离职登记", false);

    private final String chineseName;
    private final boolean snapshot;

    Register(String chineseName, boolean snapshot) {
        this.chineseName = chineseName;
        this.snapshot = snapshot;
    }

    /** The name of its bronze table and its value in {@code bronze.submission.register}. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String chineseName() {
        return chineseName;
    }

    /** How many digits a number of its decimal columns has at most, two of them decimals: money in payrolls, else scores and hours. */
    public int decimalDigits() {
        return this == PAYROLL ? 18 : 9;
    }

    /** A snapshot shows how things stand at the end of its period; the others list events. */
    public boolean isSnapshot() {
        return snapshot;
    }
}
