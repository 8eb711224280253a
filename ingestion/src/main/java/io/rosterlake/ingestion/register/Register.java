package io.rosterlake.ingestion.register;

import java.util.Locale;

/** The seven kinds of register that districts send. */
public enum Register {
    WORKERS("人员花名册"),
    COMMUNITIES("社区台账"),
    TRAININGS("培训台账"),
    CERTIFICATES("证书台账"),
    APPRAISALS("年度考核"),
    PAYROLL("工资发放"),
    DEPARTURES("离职登记");

    private final String chineseName;

    Register(String chineseName) {
        this.chineseName = chineseName;
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
}
