package io.rosterlake.ingestion.sample.housestyle;

import static io.rosterlake.ingestion.sample.housestyle.StyleColumn.text;

import io.rosterlake.ingestion.sample.population.Departure;
import io.rosterlake.ingestion.sample.population.LeavingReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The form on which most districts report departures: a title, name, number, day and reason of everybody who left, signatures. */
final class DeparturesForm {
    private static final int RIGHT_COLUMN = 3;

    private final List<StyleColumn<Departure>> columns;

    DeparturesForm(
            String identityHeading,
            String dayHeading,
            Function<LocalDate, CellValue> day,
            Function<LeavingReason, String> reason) {
        this.columns = List.of(
                text("姓名", "name", departure -> departure.person().name()),
                text(identityHeading, "id_number", departure -> departure
                        .person()
                        .identityNumber()),
                new StyleColumn<>(dayHeading, "left_on", departure -> day.apply(departure.leftOn())),
                text("离职原因", "reason", departure -> reason.apply(departure.reason())));
    }

    /** Fills a sheet. */
    void fill(FormSheet sheet, String title, RegisterContent<Departure> content) {
        sheet.title(title, columns.size());
        fillTable(sheet, content);
    }

    /** Fills a sheet that also says who reports, and when the form was filled in. */
    void fill(FormSheet sheet, String title, String office, RegisterContent<Departure> content) {
        sheet.title(title, columns.size());
        sheet.line(Map.of(0, "填报单位（盖章）：" + office, RIGHT_COLUMN, "填报日期：" + content.filledOn()));
        fillTable(sheet, content);
    }

    private void fillTable(FormSheet sheet, RegisterContent<Departure> content) {
        sheet.headings(StyleColumn.headings(columns));
        content.entries().forEach(entry -> sheet.data(StyleColumn.cells(columns, entry)));
        sheet.line(Map.of(0, "填表人：赵某", RIGHT_COLUMN, "审核人：钱某"));
    }
}
