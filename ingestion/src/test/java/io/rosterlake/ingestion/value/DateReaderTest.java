package io.rosterlake.ingestion.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import io.rosterlake.ingestion.container.DateSystem;
import io.rosterlake.ingestion.finding.FindingCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private final DateReader reader = new DateReader(DateSystem.SYSTEM_1900, 2026);

    @ParameterizedTest
    @CsvSource({
        "1985.06, 1985-06-01, MONTH",
        "1985.6, 1985-06-01, MONTH",
        "198506, 1985-06-01, MONTH",
        "1985年6月, 1985-06-01, MONTH",
        "1985 年 6 月, 1985-06-01, MONTH",
        "１９８５年６月, 1985-06-01, MONTH",
        "85.6, 1985-06-01, MONTH",
        "05.6, 2005-06-01, MONTH",
        "1985-06-00, 1985-06-01, MONTH",
        "1985/6/1, 1985-06-01, DAY",
        "1985.06.17, 1985-06-17, DAY",
        "19850617, 1985-06-17, DAY",
        "1985年6月17日, 1985-06-17, DAY",
        "1985-06-17 00:00:00, 1985-06-17, DAY",
        "1985-06-17T08:30:00, 1985-06-17, DAY",
        "2023年度, 2023-01-01, YEAR",
        "2023, 2023-01-01, YEAR",
        "31215, 1985-06-17, DAY"
    })
    void readsEveryWrittenForm(String text, LocalDate date, PartialDate.Precision precision) {
        assertThat(reader.read(Cell.text(text)).value()).contains(new PartialDate(date, precision));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "2023.13", "2025-00-10", "1985年16月", "不详", "18850101", "2025/4/31"})
    void refusesImpossibleDates(String text) {
        assertThat(reader.read(Cell.text(text)).finding()).contains(FindingCode.DATE_IMPOSSIBLE);
    }

    @Test
    void keepsOnlyTheYearOfNumericPointOne() {
        ValueResult<PartialDate> result = reader.read(number("1985.1"));

        assertThat(result.finding()).contains(FindingCode.DATE_AMBIGUOUS);
        assertThat(result.value()).contains(PartialDate.year(1985));
    }

    @ParameterizedTest
    @CsvSource({"1985.06, 6", "1985.6, 6", "1985.11, 11", "1985.1199999999999, 12", "1985.01, 1"})
    void readsNumericYearAndMonth(String raw, int month) {
        // 1985.1199999999999 is how 1985.12 is stored by some programs.
        assertThat(reader.read(number(raw)).value()).map(PartialDate::date).contains(LocalDate.of(1985, month, 1));
    }

    @Test
    void textPointOneIsJanuary() {
        assertThat(reader.read(Cell.text("1985.1")).value()).contains(PartialDate.month(1985, 1));
        assertThat(reader.read(Cell.text("1985.10")).value()).contains(PartialDate.month(1985, 10));
    }

    @Test
    void countsSerialsFromTheFilesOwnSystem() {
        DateReader of1904 = new DateReader(DateSystem.SYSTEM_1904, 2026);

        assertThat(reader.read(number("36526")).value()).map(PartialDate::date).contains(LocalDate.of(2000, 1, 1));
        assertThat(of1904.read(number("35064")).value()).map(PartialDate::date).contains(LocalDate.of(2000, 1, 1));
    }

    @Test
    void readsEverySerialOfACenturyAsTheNextDay() {
        LocalDate first = LocalDate.of(1930, 1, 1);
        int serial = (int) ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), first);
        IntStream.range(0, 36_525).forEach(day -> assertThat(
                        reader.read(number(String.valueOf(serial + day))).value())
                .map(PartialDate::date)
                .contains(first.plusDays(day)));
    }

    @Test
    void readsEveryDayBackInEveryForm() {
        LocalDate first = LocalDate.of(1960, 1, 1);
        for (int index = 0; index < 25_000; index += 7) {
            LocalDate day = first.plusDays(index);
            for (String form : List.of("%d-%02d-%02d", "%d.%d.%d", "%d/%d/%d", "%d年%d月%d日", "%d%02d%02d")) {
                String text = String.format(form, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
                assertThat(reader.read(Cell.text(text)).value())
                        .as(text)
                        .map(PartialDate::date)
                        .contains(day);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2019.07-2022.07, 2019.07, 2022.07",
        "2019-07-01至2022-06-30, 2019-07-01, 2022-06-30",
        "2019年7月—2022年7月, 2019年7月, 2022年7月",
        "2022.05-长期, 2022.05, 长期"
    })
    void splitsRanges(String text, String first, String second) {
        assertThat(reader.split(Cell.text(text))).contains(new DateReader.DateRangeText(first, second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-07", "2019-07-01", "不详", "2019.07-待定"})
    void doesNotSplitWhatIsNoRange(String text) {
        assertThat(reader.split(Cell.text(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期", "无固定期限", "至今", " 长 期 "})
    void knowsOpenEnds(String text) {
        assertThat(DateReader.isOpenEnd(text)).isTrue();
    }

    private static Cell number(String raw) {
        return new Cell(CellKind.NUMBER, raw);
    }
}
