package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.cli.PageOption.Format;
import io.rosterlake.transforms.explain.Explanation;
import io.rosterlake.transforms.explain.Figure;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Gives an explanation out as text, HTML or workbook, and says so when it does not re-add. */
final class ExplainOutput {
    /** Figures that say by which rules a row was computed. */
    private static final Set<String> RULES =
            Set.of("scheme_id", "scheme_version", "rule", "basis", "requirement_status");

    @Mixin
    private PageOption page = new PageOption();

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Returns the exit code: done, or failed when the table has other figures. */
    int give(Explanation explanation, LocaleOption locale) throws IOException {
        page.give(
                new ExplainPage(locale.locale()).page(explanation),
                0,
                EnumSet.of(Format.TEXT, Format.HTML, Format.XLSX));
        if (explanation.differing().isEmpty()) {
            return ExitCode.DONE;
        }
        PrintWriter errors = spec.commandLine().getErr();
        errors.println(mismatch(explanation, locale));
        errors.flush();
        return ExitCode.FAILED;
    }

    private static String mismatch(Explanation explanation, LocaleOption locale) {
        String columns = explanation.differing().stream()
                .map(figure -> "%s %s ≠ %s"
                        .formatted(figure.column(), Figure.text(figure.published()), Figure.text(figure.computed())))
                .collect(Collectors.joining("; "));
        boolean otherRules =
                explanation.differing().stream().map(Figure::column).anyMatch(RULES::contains);
        String because = otherRules
                ? locale.text("该表是按另外的方案文件计算的。", "The table was computed with other scheme files.")
                : locale.text(
                        "方案文件、登记表或程序在该表计算之后可能有改动。",
                        "Scheme files, registers or the program may have changed since the table was computed.");
        if (explanation.whatToDo().isPresent()) {
            return locale.text("复核不一致（已发布 ≠ 现算）：%s。%s", "Does not re-add (published ≠ computed here): %s. %s")
                    .formatted(columns, explanation.whatToDo().get().in(locale.locale()));
        }
        return locale.text(
                        "复核不一致（已发布 ≠ 现算）：%s。%s请运行 rosterlake transform 后再试；仍不一致请报告给维护人员。",
                        "Does not re-add (published ≠ computed here): %s. %s Run rosterlake transform and try again; if it still"
                                + " differs, report it to the maintainers.")
                .formatted(columns, because);
    }
}
