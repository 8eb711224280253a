package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Computes a row of {@code gold.pay_projection} anew. */
final class PayRowExplainer {
    private PayRowExplainer() {}

    static Explanation explain(PublishedRow row, PayEvidence evidence, SchemeCatalogue schemes) {
        YearMonth month = row.month("month");
        YearMonth asOf = row.month("as_of");
        String district = row.text("district_code");
        Scenario scenario = evidence.scenario(row.text("scenario"));
        PayCase asked = evidence.asked(schemes, district, asOf, scenario, month);
        PaidMonth all = evidence.month(asked, district, month);
        Component component = Component.valueOf(row.text("component").toUpperCase(Locale.ROOT));
        Optional<PaidMonth.Sum> sum = Optional.ofNullable(
                all.cells().get(new PayCell(row.text("staff_group"), row.text("post_level"), component)));
        Optional<PayCase.Terms> terms = asked.termsIn(month);
        String source = row.text("funding_source");
        List<Figure> figures = List.of(
                row.figure("people", sum.map(PaidMonth.Sum::people).orElse(null)),
                row.figure(
                        "amount",
                        sum.filter(one -> one.sources().contains(source))
                                .map(one -> one.from(source))
                                .orElse(null)),
                row.figure("scheme_id", terms.map(one -> one.scheme().id()).orElse(null)),
                row.figure(
                        "scheme_version",
                        terms.map(one -> one.scheme().version()).orElse(null)),
                row.figure(
                        "basis", sum.map(one -> basis(one, row.text("basis"))).orElse(null)));
        BilingualText title =
                Texts.of("薪酬：%s %s %s %s", "Pay: %s %s %s %s", scenario.id(), district, month, component.label());
        BilingualText answer =
                Texts.of("%s 元。", "%s yuan.", sum.map(PaidMonth.Sum::amount).orElse(BigDecimal.ZERO));
        boolean overlaid = sum.map(one -> PayRuleBook.basis(one.rules()).compareTo(Basis.USER) >= 0)
                .orElse(false);
        boolean publishedOverlaid = List.of("user", "illustrative").contains(row.text("basis"));
        return new Explanation(
                title,
                answer,
                List.of(
                        new Part.Inputs(PayInputs.of(asked, month)),
                        new Part.Result(Texts.NONE, figures),
                        PaySources.of(List.of(all), Optional.of(component), 0)),
                PayAdvice.ofOverlays(asked, publishedOverlaid, overlaid).orElse(null));
    }

    /** A row's basis is that of all its months and of the rules of retirement: it may be weaker than the month's. */
    private static String basis(PaidMonth.Sum sum, String published) {
        Basis computed = PayRuleBook.basis(sum.rules());
        return Stream.of(Basis.values())
                .filter(basis -> basis.code().equals(published))
                .findFirst()
                .map(computed::weaker)
                .orElse(computed)
                .code();
    }
}
