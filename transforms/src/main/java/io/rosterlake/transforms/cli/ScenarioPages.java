package io.rosterlake.transforms.cli;

import io.rosterlake.transforms.page.Page;
import io.rosterlake.transforms.page.PageCell;
import io.rosterlake.transforms.page.PageCell.Kind;
import io.rosterlake.transforms.page.PageRow;
import io.rosterlake.transforms.page.PageTable;
import io.rosterlake.transforms.page.PageTable.Column;
import io.rosterlake.transforms.page.Tone;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scenarios as pages: all of them, and all that one of them assumes. */
final class ScenarioPages {
    private final Locale locale;
    private final SchemeCatalogue schemes;

    ScenarioPages(Locale locale, SchemeCatalogue schemes) {
        this.locale = locale;
        this.schemes = schemes;
    }

    Page list(ScenarioCatalogue catalogue) {
        List<PageRow> rows = new ArrayList<>();
        for (Scenario scenario : catalogue.scenarios()) {
            List<PageCell.Line> changes = new ScenarioText(locale, schemes, Optional.ofNullable(scenario.asOf()))
                    .assumptions(scenario).stream()
                            .filter(ScenarioText.Assumption::isChange)
                            .map(assumption -> PageCell.Line.of(
                                    Kind.PLAIN, assumption.label() + text("：", ": ") + assumption.text()))
                            .toList();
            rows.add(PageRow.of(
                    Tone.PLAIN,
                    List.of(
                            PageCell.of(scenario.id()),
                            PageCell.of(scenario.name().in(locale)),
                            PageCell.of(scenario.asks().in(locale)),
                            changes.isEmpty() ? PageCell.of(text("无", "none")) : new PageCell(changes))));
        }
        String title = text("测算情景", "Scenarios");
        return new Page(
                title,
                locale,
                List.of(),
                List.of(),
                List.of(new PageTable(
                        title,
                        List.of(
                                new Column(text("编号", "id"), 18),
                                new Column(text("名称", "name"), 20),
                                new Column(text("要回答的问题", "what it asks"), 30),
                                new Column(text("与维持现状的不同", "in what it differs from as is"), 32)),
                        rows)));
    }

    /**
     * @param asOf month of the last register, to name the months that depend on it; empty to leave them as written
     */
    Page show(Scenario scenario, Optional<YearMonth> asOf) {
        List<PageRow> rows = new ScenarioText(locale, schemes, asOf)
                .assumptions(scenario).stream()
                        .map(assumption -> PageRow.of(
                                assumption.isChange() ? Tone.DIFFERENT : Tone.PLAIN,
                                List.of(PageCell.of(assumption.label()), PageCell.of(assumption.text()))))
                        .toList();
        return new Page(
                scenario.name().in(locale) + text("（", " (") + scenario.id() + text("）", ")"),
                locale,
                List.of(scenario.asks().in(locale)),
                List.of(),
                List.of(new PageTable(
                        text("假设", "Assumptions"),
                        List.of(new Column(text("项目", "about"), 26), new Column(text("假设", "assumption"), 74)),
                        rows)));
    }

    private String text(String zh, String en) {
        return LocaleOption.isEnglish(locale) ? en : zh;
    }
}
