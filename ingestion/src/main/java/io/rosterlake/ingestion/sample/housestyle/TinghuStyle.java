package io.rosterlake.ingestion.sample.housestyle;

import static io.rosterlake.ingestion.sample.housestyle.StyleColumn.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.population.Community;
import io.rosterlake.ingestion.sample.population.Role;
import io.rosterlake.ingestion.sample.population.Worker;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * 亭湖区: {@code .csv} in GB18030. Street and community stand in a community's first line only; whoever is secretary and director has two
 * lines; birth months are written {@code 1985-06-00} or {@code 198506}; figures have thousands separators.
 */
final class TinghuStyle extends HouseStyle {
    private static final Charset CHARSET = Charset.forName("GB18030");
    private static final String TITLE = "盐城市亭湖区社区工作者";

    private static final List<StyleColumn<Community>> COMMUNITIES = List.of(
            text("街道(镇)", "street", Community::street),
            text("居委会", "community", Community::name),
            text("常住户数", "households", community -> grouped(community.households())),
            text("常住人口", "residents", community -> grouped(community.residents())),
            text("社区类型", "area_type", Community::areaType),
            text("网格数", "grids", community -> String.valueOf(community.grids())));

    TinghuStyle() {
        super(EventColumns.tinghu());
    }

    @Override
    public String folder() {
        return "320902";
    }

    /** The communities register is called the same every month: its period stands in the title. */
    @Override
    public String fileName(Register register, Period period) {
        return register == Register.COMMUNITIES
                ? register.chineseName()
                : "亭湖区" + register.chineseName() + Words.chinese(period);
    }

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public boolean departuresQuarterly() {
        return true;
    }

    @Override
    public CellValue day(LocalDate day) {
        return CellValue.text(day.toString());
    }

    @Override
    public int lines(Worker worker) {
        return worker.role() == Role.SECRETARY_AND_DIRECTOR ? 2 : 1;
    }

    @Override
    public byte[] workers(RegisterContent<Worker> content) {
        List<StyleColumn<Worker>> columns = workerColumns(content.period().lastMonth());
        int post = StyleColumn.headings(columns).indexOf(CellValue.text("岗位"));
        List<List<CellValue>> rows = new ArrayList<>();
        String before = "";
        for (Entry<Worker> entry : content.entries()) {
            List<CellValue> cells = new ArrayList<>(StyleColumn.cells(columns, entry));
            String community = entry.subject().community();
            if (community.equals(before)) {
                cells.set(0, CellValue.BLANK);
                cells.set(1, CellValue.BLANK);
            }
            before = community;
            rows.add(cells);
            if (lines(entry.subject()) == 2) {
                List<CellValue> second = new ArrayList<>(cells);
                second.set(0, CellValue.BLANK);
                second.set(1, CellValue.BLANK);
                second.set(post, CellValue.text("主任"));
                rows.add(second);
            }
        }
        List<CellValue> total = List.of(
                CellValue.text("合计"), CellValue.BLANK, CellValue.text(rows.size() + content.printedTotalOff() + "人"));
        rows.add(total);
        return csv("人员花名册", content.period(), StyleColumn.headings(columns), rows);
    }

    @Override
    public byte[] communities(RegisterContent<Community> content) {
        return csv("社区台账", content.period(), StyleColumn.headings(COMMUNITIES), rows(COMMUNITIES, content));
    }

    @Override
    <T> byte[] events(Register register, RegisterContent<T> content, List<StyleColumn<T>> columns) {
        return csv(Words.formTitle(register), content.period(), StyleColumn.headings(columns), rows(columns, content));
    }

    private static <T> List<List<CellValue>> rows(List<StyleColumn<T>> columns, RegisterContent<T> content) {
        return content.entries().stream()
                .map(entry -> StyleColumn.cells(columns, entry))
                .toList();
    }

    private static List<StyleColumn<Worker>> workerColumns(YearMonth month) {
        return List.of(
                text("街道(镇)", "street", Worker::street),
                text("居委会", "community", Worker::community),
                text("姓名", "name", worker -> worker.person().name()),
                text("性别", "sex", worker -> worker.person().sex().word()),
                text("民族", "ethnicity", worker -> worker.person().ethnicity()),
                text("身份证号码", "id_number", TinghuStyle::identityNumber),
                text("出生年月", "birth_date", TinghuStyle::birthMonth),
                text("政治面貌", "political_status", worker -> worker.person().politicalStatus()),
                text("文化程度", "education", worker -> worker.person().education().word()),
                text("学位", "degree", worker -> worker.person().education().degree()),
                text("岗位", "post", worker -> word(worker.role())),
                text("薪级", "pay_grade", worker -> "%02d".formatted(worker.grade())),
                text("身份类别", "staff_category", worker -> "居委会成员"),
                text("参加社区工作时间", "community_work_since", worker -> worker.communityWorkSince()
                        .toString()),
                text("任现职时间", "post_since", worker -> Words.format(worker.postSince(), "yyyy-MM")),
                text("合同起始", "contract_start", worker -> Words.format(worker.contractStart(), "yyyy-MM")),
                text("合同终止", "contract_end", worker -> Words.contractEnd(worker, "yyyy-MM")),
                text("原法定退休年龄", "retirement_class", Words::originalAge),
                text("联系电话", "phone", worker -> worker.person().phone()),
                text(
                        "备注",
                        "remarks",
                        worker -> YearMonth.from(worker.contractStart()).equals(month)
                                        && YearMonth.from(worker.postSince()).equals(month)
                                ? "新进"
                                : ""));
    }

    private static byte[] csv(String title, Period period, List<CellValue> headings, List<List<CellValue>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            int columns = headings.size();
            write(csv, columns, List.of(CellValue.text(TITLE + title + "（" + Words.chinese(period) + "）")));
            write(csv, columns, headings);
            rows.forEach(row -> write(csv, columns, row));
            write(
                    csv,
                    columns,
                    List.of(CellValue.text("填表人：赵某"), CellValue.BLANK, CellValue.BLANK, CellValue.text("审核人：钱某")));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return text.toString().getBytes(CHARSET);
    }

    private static void write(CsvWriter csv, int columns, List<CellValue> cells) {
        String[] fields = new String[columns];
        Arrays.setAll(
                fields, column -> column < cells.size() ? cells.get(column).asText() : "");
        csv.writeRecord(fields);
    }

    private static String grouped(int figure) {
        return String.format(Locale.ROOT, "%,d", figure);
    }

    /** An apostrophe keeps a spreadsheet program from taking the number for a number. */
    private static String identityNumber(Worker worker) {
        String number = worker.person().identityNumber();
        return number.endsWith("3") ? "'" + number : number;
    }

    private static String birthMonth(Worker worker) {
        LocalDate birth = worker.person().birthDate();
        return birth.getDayOfMonth() % 2 == 0 ? Words.format(birth, "yyyyMM") : Words.format(birth, "yyyy-MM") + "-00";
    }

    private static String word(Role role) {
        return switch (role) {
            case SECRETARY_AND_DIRECTOR, SECRETARY -> "书记";
            case DIRECTOR -> "主任";
            case DEPUTY_SECRETARY -> "副书记";
            case DEPUTY_DIRECTOR -> "副主任";
            case MEMBER, STATION_HEAD, STATION_DEPUTY, STATION_STAFF, LABOUR, WORKER, GRIDMAN, HELPER -> "委员";
        };
    }
}
