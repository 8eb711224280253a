package io.rosterlake.ingestion.sample.housestyle;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.sample.population.Community;
import io.rosterlake.ingestion.sample.population.Departure;
import io.rosterlake.ingestion.sample.population.DistrictMonth;
import io.rosterlake.ingestion.sample.population.PopulationSimulation;
import io.rosterlake.ingestion.sample.population.Role;
import io.rosterlake.ingestion.sample.population.SampleDistrict;
import io.rosterlake.ingestion.sample.population.Worker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every form is opened again with a reader that is not ours, and must say what the simulation says. */
class HouseStyleTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 6);
    private static final Map<SampleDistrict, List<DistrictMonth>> POPULATION = PopulationSimulation.run(5, 14, MONTH);

    @Test
    void writesLixiaAsOneSheetPerStreetWithMergedHeadingsAndTotals() throws Exception {
        List<Worker> workers = last(SampleDistrict.LIXIA).workers();
        List<String> streets = workers.stream().map(Worker::street).distinct().toList();
        try (Workbook workbook = open(new LixiaStyle().workers(content(workers)))) {
            assertThat(workbook).isInstanceOf(XSSFWorkbook.class);
            assertThat(sheetNames(workbook))
                    .startsWith(streets.toArray(String[]::new))
                    .endsWith("Sheet3", "字典");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("字典"))).isTrue();
            Sheet first = workbook.getSheet(streets.get(0));
            assertThat(first.getMergedRegions())
                    .extracting(CellRangeAddress::formatAsString)
                    .contains("A1:W1", "A3:A4", "J3:K3", "L3:O3", "R3:S3", "B5:B16", "C5:C16");
            assertThat(column(workbook, 6, 4)).containsExactlyElementsOf(identityNumbers(workers));
            assertThat(totals(first))
                    .isEqualTo(workers.stream()
                            .filter(worker -> worker.street().equals(streets.get(0)))
                            .count());
        }
    }

    @Test
    void writesGongshuAsARealBiffWorkbookWithAHiddenList() throws Exception {
        List<Worker> workers = last(SampleDistrict.GONGSHU).workers();
        try (Workbook workbook = open(new GongshuStyle().workers(content(workers)))) {
            assertThat(workbook).isInstanceOf(HSSFWorkbook.class);
            assertThat(sheetNames(workbook)).containsExactly("人员花名册", "下拉");
            assertThat(workbook.isSheetHidden(1)).isTrue();
            assertThat(column(workbook, 6, 3)).containsExactlyElementsOf(identityNumbers(workers));
            Row first = workbook.getSheetAt(0).getRow(3);
            assertThat(first.getCell(14).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(workers.get(0).communityWorkSince());
        }
    }

    @Test
    void writesTinghuInGb18030WithBlankRepeatsAndTwoLinesForTwoRoles() throws Exception {
        List<Worker> workers = last(SampleDistrict.TINGHU).workers();
        List<CsvRecord> records;
        String text = new String(new TinghuStyle().workers(content(workers)), Charset.forName("GB18030"));
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            records = csv.stream().toList();
        }
        List<CsvRecord> people = records.subList(2, records.size() - 2);
        List<String> expected = new ArrayList<>();
        for (Worker worker : workers) {
            expected.add(worker.person().identityNumber());
            if (worker.role() == Role.SECRETARY_AND_DIRECTOR) {
                expected.add(worker.person().identityNumber());
            }
        }

        assertThat(people)
                .extracting(record -> record.getField(5).replace("'", ""))
                .containsExactlyElementsOf(expected);
        assertThat(people.stream().filter(record -> !record.getField(1).isEmpty()))
                .hasSize(last(SampleDistrict.TINGHU).communities().size());
        assertThat(records.get(records.size() - 2).getField(2)).isEqualTo(expected.size() + "人");
    }

    @Test
    void writesFuanAsAnHtmlTableWithCellsOverSeveralRows() {
        List<Worker> workers = last(SampleDistrict.FUAN).workers();
        String html = new String(new FuanStyle().workers(content(workers)), StandardCharsets.UTF_8);
        List<Element> rows = Jsoup.parse(html).select("tr");
        List<String> numbers = new ArrayList<>();
        for (Element row : rows.subList(2, rows.size() - 1)) {
            int shift = row.childrenSize() == 19 ? 5 : 3;
            numbers.add(row.child(shift).text().toUpperCase(Locale.ROOT));
        }

        assertThat(numbers).containsExactlyElementsOf(identityNumbers(workers));
        assertThat(rows.stream()
                        .flatMap(row -> row.select("td[rowspan]").stream())
                        .mapToInt(cell -> Integer.parseInt(cell.attr("rowspan")))
                        .sum())
                .isEqualTo(2 * workers.size());
    }

    @Test
    void writesXiaodianWithDatesFrom1904AndHeadingsBeforeEveryBlock() throws Exception {
        DistrictMonth quarter = last(SampleDistrict.XIAODIAN);
        List<Worker> workers = quarter.workers();
        try (XSSFWorkbook workbook = (XSSFWorkbook) open(new XiaodianStyle().workers(content(workers)))) {
            assertThat(workbook.isDate1904()).isTrue();
            assertThat(column(workbook, 6, 2)).containsExactlyElementsOf(identityNumbers(workers));
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(7).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(workers.get(0).person().birthDate());
            int headings = 0;
            for (Row row : sheet) {
                headings += row.getCell(0) != null && text(row.getCell(0)).equals("序号") ? 1 : 0;
            }
            assertThat(headings).isEqualTo(quarter.communities().size());
        }
    }

    @Test
    void writesEveryCommunityAndItsHouseholds() throws Exception {
        List<Community> communities = last(SampleDistrict.LIXIA).communities();
        try (Workbook workbook = open(new LixiaStyle().communities(content(communities)))) {
            Sheet sheet = workbook.getSheetAt(0);
            List<Integer> households = new ArrayList<>();
            for (int row = 3; row < 3 + communities.size(); row++) {
                households.add((int) sheet.getRow(row).getCell(4).getNumericCellValue());
            }
            assertThat(households)
                    .containsExactlyElementsOf(
                            communities.stream().map(Community::households).toList());
            assertThat(sheet.getRow(3 + communities.size()).getCell(4).getNumericCellValue())
                    .isEqualTo(
                            communities.stream().mapToInt(Community::households).sum());
        }
    }

    @Test
    void writesEveryDeparture() throws Exception {
        List<Departure> departures = POPULATION.get(SampleDistrict.GONGSHU).stream()
                .flatMap(month -> month.departures().stream())
                .toList();
        try (Workbook workbook = open(new GongshuStyle().departures(content(departures)))) {
            List<LocalDate> days = new ArrayList<>();
            for (int row = 3; row < 3 + departures.size(); row++) {
                days.add(workbook.getSheetAt(0)
                        .getRow(row)
                        .getCell(2)
                        .getLocalDateTimeCellValue()
                        .toLocalDate());
            }
            assertThat(departures).isNotEmpty();
            assertThat(days)
                    .containsExactlyElementsOf(
                            departures.stream().map(Departure::leftOn).toList());
        }
    }

    @Test
    void letsAnotherCellStandInForTheTrueOne() throws Exception {
        Entry<Community> entry =
                Entry.of(last(SampleDistrict.GONGSHU).communities().get(0)).with("households", CellValue.text("／"));
        RegisterContent<Community> content = content(List.<Community>of()).withEntries(List.of(entry));
        try (Workbook workbook = open(new GongshuStyle().communities(content))) {
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(3).getStringCellValue())
                    .isEqualTo("／");
        }
    }

    private static DistrictMonth last(SampleDistrict district) {
        List<DistrictMonth> months = POPULATION.get(district);
        return months.get(months.size() - 1);
    }

    private static <T> RegisterContent<T> content(List<T> subjects) {
        return new RegisterContent<>(
                new Period(Period.Kind.MONTH, MONTH),
                LocalDate.of(2026, 7, 4),
                subjects.stream().map(Entry::of).toList(),
                0);
    }

    private static Workbook open(byte[] bytes) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(bytes));
    }

    private static List<String> sheetNames(Workbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static List<String> identityNumbers(List<Worker> workers) {
        return workers.stream().map(worker -> worker.person().identityNumber()).toList();
    }

    /** What looks like an identity number in {@code column} from row {@code firstRow} on, over all sheets. */
    private static List<String> column(Workbook workbook, int column, int firstRow) {
        List<String> values = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                Cell cell = row.getCell(column);
                if (row.getRowNum() >= firstRow && cell != null && text(cell).matches("\\d{17}[0-9X]\u00a0?")) {
                    values.add(text(cell).replace("\u00a0", ""));
                }
            }
        }
        return values;
    }

    private static long totals(Sheet sheet) {
        for (Row row : sheet) {
            if (text(row.getCell(0)).equals("合计")) {
                return (long) row.getCell(3).getNumericCellValue();
            }
        }
        throw new AssertionError("no total");
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }
}
