package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.pay.Answer.Absent;
import io.rosterlake.transforms.pay.Answer.Given;
import io.rosterlake.transforms.scheme.Section;
import java.math.BigDecimal;

/** Which parts of pay a scheme has. */
public final class PayParts {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private PayParts() {}

    /** True when the scheme has such a part, whether or not its amounts are known. */
    public static boolean has(PayRules rules, Component component) {
        return !(question(rules, component) instanceof Absent<?>);
    }

    private static Answer<?> question(PayRules rules, Component component) {
        return switch (component) {
            case BASIC -> rules.basic();
            case PERFORMANCE -> performance(rules);
            case POST_ALLOWANCE -> rules.postAllowances();
            case CERTIFICATE_ALLOWANCE -> rules.certificates();
            case BONUS -> rules.bonus();
            case RETAINED_SUBSIDY -> rules.retained();
            case EMPLOYER_PENSION,
                    EMPLOYER_MEDICAL,
                    EMPLOYER_UNEMPLOYMENT,
                    EMPLOYER_INJURY,
                    EMPLOYER_MATERNITY,
                    HOUSING_FUND -> rules.rates().get(component);
        };
    }

    /** What basic pay leaves of the whole; a scheme may state the share although the figures of both are missing. */
    private static Answer<BigDecimal> performance(PayRules rules) {
        return new SchemeQuestions(rules.scheme())
                .number(Section.PAY, "basic_percent")
                .then(given -> given.value().compareTo(WHOLE) < 0
                        ? new Given<>(given.value(), given.rules())
                        : new Absent<>());
    }
}
