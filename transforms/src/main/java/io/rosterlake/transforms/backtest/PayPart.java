package io.rosterlake.transforms.backtest;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of pay in which projection and payroll are compared ({@code component} in tables): the parts that are projected,
 * insurances that a payroll does not tell apart by kind, and what a payroll has besides.
 */
public enum PayPart {
    BASIC(Component.BASIC),
    PERFORMANCE(Component.PERFORMANCE),
    POST_ALLOWANCE(Component.POST_ALLOWANCE),
    CERTIFICATE_ALLOWANCE(Component.CERTIFICATE_ALLOWANCE),
    BONUS(Component.BONUS),
    OTHER(new BilingualText("其他", "other pay")),
    RETAINED_SUBSIDY(Component.RETAINED_SUBSIDY),
    EMPLOYER_PENSION(Component.EMPLOYER_PENSION),
    EMPLOYER_MEDICAL(Component.EMPLOYER_MEDICAL),
    EMPLOYER_UNEMPLOYMENT(Component.EMPLOYER_UNEMPLOYMENT),
    EMPLOYER_INJURY(Component.EMPLOYER_INJURY),
    EMPLOYER_MATERNITY(Component.EMPLOYER_MATERNITY),
    EMPLOYER_INSURANCE(new BilingualText("社会保险（单位，未分险种）", "insurances, employer, not told apart")),
    HOUSING_FUND(Component.HOUSING_FUND);

    private final BilingualText label;
    private final @Nullable Component component;

    PayPart(Component component) {
        this.label = component.label();
        this.component = component;
    }

    PayPart(BilingualText label) {
        this.label = label;
        this.component = null;
    }

    /** The value in tables, such as {@code employer_pension}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BilingualText label() {
        return label;
    }

    /** The projected part; empty for what is not projected as such. */
    Optional<Component> component() {
        return Optional.ofNullable(component);
    }

    /** The projected parts that are compared together in this one. */
    List<Component> components() {
        return this == EMPLOYER_INSURANCE
                ? kinds().stream().flatMap(kind -> kind.component().stream()).toList()
                : component().stream().toList();
    }

    /** The insurances by kind. */
    static List<PayPart> kinds() {
        return List.of(EMPLOYER_PENSION, EMPLOYER_MEDICAL, EMPLOYER_UNEMPLOYMENT, EMPLOYER_INJURY, EMPLOYER_MATERNITY);
    }

    /** What a payroll calls wages; of retained retirees all of it is what they are paid for staying on. */
    static List<PayPart> wages() {
        return List.of(BASIC, PERFORMANCE, POST_ALLOWANCE, CERTIFICATE_ALLOWANCE, BONUS, OTHER);
    }

    /** True when the amount may follow from the pay grade. */
    boolean isByGrade() {
        return this == BASIC || this == PERFORMANCE || this == BONUS || ordinal() >= EMPLOYER_PENSION.ordinal();
    }

    static PayPart of(String code) {
        return Arrays.stream(values())
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
