package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.explain.Amount;
import io.rosterlake.transforms.explain.Figure;
import io.rosterlake.transforms.explain.Part;
import io.rosterlake.transforms.page.PageCell;
import io.rosterlake.transforms.page.PageRow;
import io.rosterlake.transforms.page.PageTable;
import io.rosterlake.transforms.page.PageTable.Column;
import io.rosterlake.transforms.page.Tone;
import io.rosterlake.transforms.scheme.Basis;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What something costs, part by part, as a table: made-up numbers and missing ones stand out. */
record ExplainAmounts(Locale locale, SchemeCells cells) {
    PageTable table(Part.Amounts part) {
        List<PageRow> rows = new ArrayList<>();
        part.amounts().forEach(amount -> rows.add(row(amount)));
        String total = part.total().setScale(2, RoundingMode.HALF_UP).toPlainString();
        if (part.total().signum() != 0) {
            rows.add(PageRow.of(Tone.SAME, cells(text("合计", "together"), "", "", "", total)));
        }
        String heading = text("逐项", "Part by part");
        String about = part.about().in(locale);
        return new PageTable(
                about.isEmpty() ? heading : heading + text("：", ": ") + about,
                List.of(
                        new Column(text("项目", "part"), 18),
                        new Column(text("算式", "working"), 38),
                        new Column(text("条款", "articles"), 19),
                        new Column(text("依据性质", "basis"), 13),
                        new Column(text("金额（元）", "yuan"), 12)),
                rows);
    }

    private PageRow row(Amount amount) {
        Basis basis = amount.basis();
        Tone tone = amount.yuan() == null ? Tone.MISSING : tone(basis);
        String articles = amount.rules().stream()
                .map(rule -> cells.article(rule.entry()))
                .distinct()
                .collect(Collectors.joining("; "));
        String word = basis == null ? "–" : new FigureWords(locale).value("basis", basis.code());
        return PageRow.of(
                tone,
                cells(
                        amount.name().in(locale),
                        working(amount),
                        articles,
                        word,
                        amount.yuan() == null ? "–" : Figure.text(amount.yuan())));
    }

    private String working(Amount amount) {
        String missing = amount.missing().stream().map(cells::missing).collect(Collectors.joining(text("；", "; ")));
        return missing.isEmpty() ? amount.working().in(locale) : text("缺参数：", "parameter missing: ") + missing;
    }

    private static Tone tone(@Nullable Basis basis) {
        return basis != null && basis.compareTo(Basis.USER) >= 0 ? Tone.DIFFERENT : Tone.PLAIN;
    }

    private static List<PageCell> cells(String... texts) {
        return List.of(texts).stream().map(PageCell::of).toList();
    }

    private String text(String zh, String en) {
        return LocaleOption.isEnglish(locale) ? en : zh;
    }
}
