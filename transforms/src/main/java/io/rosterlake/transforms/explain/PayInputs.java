package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.explain.PayCase.Terms;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What goes into pay besides people: the scenario, the scheme, wages and the register's month. */
final class PayInputs {
    private PayInputs() {}

    static List<Input> of(PayCase asked, YearMonth month) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input(
                Texts.of("情景", "scenario"),
                Texts.of(
                        "%s（%s）",
                        "%s (%s)", asked.scenario().name(), asked.scenario().id()),
                asked.scenario().asks()));
        inputs.add(asked.own().asInput());
        asked.termsIn(month)
                .filter(terms -> asked.own().version() != terms.scheme())
                .ifPresent(terms -> inputs.add(adopted(terms)));
        inputs.add(new Input(
                Texts.of("所依据的花名册", "register"),
                Texts.same(asked.asOf()),
                Texts.of("自 %s 起测算", "projected from %s on", asked.first())));
        Outlook outlook = asked.outlook();
        factor(inputs, Texts.of("工资调整", "change of wages"), outlook.wagesIn(month), month);
        factor(inputs, Texts.of("社平工资调整", "change of the average wage"), outlook.averageWageIn(month), month);
        return inputs;
    }

    private static Input adopted(Terms terms) {
        return new Input(
                Texts.of("改用的办法", "scheme that is adopted"),
                terms.scheme().name(),
                Texts.of(
                        "%s，版本 %s，自 %s 起",
                        "%s, version %s, from %s",
                        terms.scheme().id(),
                        terms.scheme().version(),
                        terms.from()));
    }

    private static void factor(List<Input> inputs, BilingualText name, BigDecimal factor, YearMonth month) {
        if (factor.compareTo(BigDecimal.ONE) != 0) {
            inputs.add(new Input(
                    name,
                    Texts.same("× " + factor.stripTrailingZeros().toPlainString()),
                    Texts.of("%s，由情景假定", "in %s, as the scenario assumes", month)));
        }
    }

    /** What a reader must not miss of what an amount rests on; empty for the words of documents. */
    static BilingualText warning(Basis basis) {
        return switch (basis) {
            case CITED, INTERPRETED -> Texts.NONE;
            case USER -> Texts.of("（含用户填写的参数）", " (with parameters that a user filled in)");
            case ILLUSTRATIVE -> Texts.of("（含示意数字，不是实际标准）", " (with illustrative numbers: not the real ones)");
        };
    }
}
