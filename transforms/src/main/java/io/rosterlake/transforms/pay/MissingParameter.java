package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.Section;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A parameter without which something cannot be paid.
 *
 * @param name its name in scheme files, such as {@code coefficient_per_grade}
 * @param label what it is
 * @param document the document that has it
 * @param article where in it
 */
public record MissingParameter(String name, BilingualText label, String document, String article) {
    /** The average wage of a month before the first one that is given. */
    static MissingParameter averageWage(Scheme scheme, YearMonth month) {
        return new MissingParameter(
                "average_wage_yuan",
                Section.CONTRIBUTIONS
                        .parameter("average_wage_yuan")
                        .orElseThrow()
                        .label(),
                scheme.document().title(),
                month.toString());
    }

    /** The reference wage of a month before the first one that is given. */
    static MissingParameter referenceWage(Scheme scheme, YearMonth month) {
        String name = "reference_wage_yuan";
        return new MissingParameter(
                name,
                Section.PAY.parameter(name).orElseThrow().label(),
                scheme.document().title(),
                month.toString());
    }

    /** The rate of a contribution in a month before the first one that is given. */
    static MissingParameter rate(Scheme scheme, Component component, YearMonth month) {
        String name = ContributionRules.parameter(component);
        return new MissingParameter(
                name,
                Section.CONTRIBUTIONS.parameter(name).orElseThrow().label(),
                scheme.document().title(),
                month.toString());
    }

    /** Parameter, document and article in one line. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("en")
                ? "%s, 《%s》, %s".formatted(label.en(), document, article)
                : "%s，《%s》%s".formatted(label.zh(), document, article);
    }
}
