package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts of what a worker costs, in the order of pay tables ({@code component} in tables). */
public enum Component {
    BASIC(new BilingualText("基本工资", "basic pay")),
    PERFORMANCE(new BilingualText("绩效工资", "performance pay")),
    POST_ALLOWANCE(new BilingualText("岗位津贴", "post allowance")),
    CERTIFICATE_ALLOWANCE(new BilingualText("证书津贴", "certificate allowance")),
    BONUS(new BilingualText("奖金", "bonus")),
    RETAINED_SUBSIDY(new BilingualText("留任补贴", "subsidy of retained retirees")),
    EMPLOYER_PENSION(new BilingualText("养老保险（单位）", "pension, employer")),
    EMPLOYER_MEDICAL(new BilingualText("医疗保险（单位）", "medical, employer")),
    EMPLOYER_UNEMPLOYMENT(new BilingualText("失业保险（单位）", "unemployment, employer")),
    EMPLOYER_INJURY(new BilingualText("工伤保险（单位）", "injury, employer")),
    EMPLOYER_MATERNITY(new BilingualText("生育保险（单位）", "maternity, employer")),
    HOUSING_FUND(new BilingualText("住房公积金（单位）", "housing fund, employer"));

    private final BilingualText label;

    Component(BilingualText label) {
        this.label = label;
    }

    /** The value in tables, such as {@code employer_pension}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BilingualText label() {
        return label;
    }

    /** True for what goes to insurances and the housing fund rather than to the worker. */
    public boolean isContribution() {
        return compareTo(EMPLOYER_PENSION) >= 0;
    }

    /** The contributions, in their order. */
    public static List<Component> contributions() {
        return Arrays.stream(values()).filter(Component::isContribution).toList();
    }

    /** What the worker is paid, in its order. */
    public static List<Component> wages() {
        return Arrays.stream(values())
                .filter(component -> !component.isContribution())
                .toList();
    }
}
