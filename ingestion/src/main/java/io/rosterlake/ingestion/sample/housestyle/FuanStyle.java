package io.rosterlake.ingestion.sample.housestyle;

import static io.rosterlake.ingestion.sample.housestyle.StyleColumn.number;
import static io.rosterlake.ingestion.sample.housestyle.StyleColumn.text;

import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.population.Community;
import io.rosterlake.ingestion.sample.population.Role;
import io.rosterlake.ingestion.sample.population.Worker;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * 福安市: HTML tables saved as {@code .xls}, with cells that reach over several rows; the folder bears the city's name, dates are written in
 * Chinese, grades in Chinese figures; departures come as "表3", and only the title says what it is.
 */
final class FuanStyle extends HouseStyle {
    private static final String TITLE = "福安市社区工作者";
    private static final String HEAD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\
            <head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>
            <table border="1" cellspacing="0">
            """;
    private static final String TEXT_CELL = " style='mso-number-format:\"\\@\"'";
    private static final List<String> GRADES =
            List.of("一级", "二级", "三级", "四级", "五级", "六级", "七级", "八级", "九级", "十级", "十一级", "十二级");
    private static final int MERGED_COLUMNS = 2;

    private static final List<StyleColumn<Worker>> WORKERS = List.of(
            text("街道（镇）", "street", Worker::street),
            text("所在社区", "community", Worker::community),
            text("姓  名", "name", worker -> worker.person().name()),
            text("性别", "sex", worker -> worker.person().sex().word()),
            text("民族", "ethnicity", worker -> worker.person().ethnicity()),
            text("证件号码", "id_number", worker -> worker.person().identityNumber().toLowerCase(Locale.ROOT)),
            text("出生年月", "birth_date", worker -> Words.format(worker.person().birthDate(), "yyyy.MM")),
            text("政治面貌", "political_status", worker -> worker.person().politicalStatus()),
            text("学历", "education", worker -> worker.person().education().word()),
            text("学位", "degree", worker -> worker.person().education().degree()),
            text("职务/岗位", "post", worker -> word(worker.role())),
            text("等级", "pay_grade", worker -> GRADES.get(worker.grade() - 1)),
            text("人员类别", "staff_category", worker -> "劳务派遣"),
            text("参加社区工作时间", "community_work_since", worker -> month(worker.communityWorkSince())),
            text("合同起止", "contract_start", FuanStyle::contract),
            text("用工单位", "employer", Words::employer),
            text("原法定退休年龄", "retirement_class", Words::originalAge),
            text("手机", "phone", worker -> worker.person().phone()),
            text("备注", "remarks", worker -> ""));

    private static final List<StyleColumn<Community>> COMMUNITIES = List.of(
            text("街道（镇）", "street", Community::street),
            text("所在社区", "community", Community::name),
            text("社区代码", "community_code", Community::code),
            number("户数", "households", Community::households),
            number("户籍人口", "registered_population", Community::residents),
            text("社区类型", "area_type", Community::areaType),
            number("网格数", "grids", Community::grids));

    FuanStyle() {
        super(EventColumns.fuan());
    }

    @Override
    public String folder() {
        return "福安市";
    }

    @Override
    public String fileName(Register register, Period period) {
        String name = register == Register.DEPARTURES ? "表3 " : "福安市" + register.chineseName();
        if (period.kind() == Period.Kind.YEAR) {
            return name + "（" + Words.chinese(period) + "）";
        }
        return name + "（截至" + Words.chinese(period.lastMonth().atEndOfMonth()) + "）";
    }

    @Override
    public String ending() {
        return ".xls";
    }

    @Override
    public boolean departuresQuarterly() {
        return false;
    }

    @Override
    public CellValue day(LocalDate day) {
        return CellValue.text(month(day));
    }

    @Override
    public byte[] workers(RegisterContent<Worker> content) {
        StringBuilder html = begin("人员花名册", content.period(), WORKERS);
        List<Entry<Worker>> entries = content.entries();
        for (int index = 0; index < entries.size(); index++) {
            List<CellValue> cells = StyleColumn.cells(WORKERS, entries.get(index));
            boolean first = index == 0 || !sameCommunity(entries.get(index - 1), entries.get(index));
            int rows = first ? blockSize(entries, index) : 0;
            html.append("<tr>");
            for (int column = first ? 0 : MERGED_COLUMNS; column < cells.size(); column++) {
                String span = column < MERGED_COLUMNS && rows > 1 ? " rowspan=\"" + rows + "\"" : "";
                html.append(cell(cells.get(column), span));
            }
            html.append("</tr>\n");
        }
        return end(html, WORKERS.size());
    }

    @Override
    public byte[] communities(RegisterContent<Community> content) {
        return table("社区台账", content, COMMUNITIES);
    }

    @Override
    <T> byte[] events(Register register, RegisterContent<T> content, List<StyleColumn<T>> columns) {
        return table(Words.formTitle(register), content, columns);
    }

    private static boolean sameCommunity(Entry<Worker> one, Entry<Worker> other) {
        return one.subject().community().equals(other.subject().community());
    }

    private static int blockSize(List<Entry<Worker>> entries, int first) {
        int end = first + 1;
        while (end < entries.size() && sameCommunity(entries.get(first), entries.get(end))) {
            end++;
        }
        return end - first;
    }

    private static <T> byte[] table(String title, RegisterContent<T> content, List<StyleColumn<T>> columns) {
        StringBuilder html = begin(title, content.period(), columns);
        for (Entry<T> entry : content.entries()) {
            html.append("<tr>");
            StyleColumn.cells(columns, entry).forEach(value -> html.append(cell(value, "")));
            html.append("</tr>\n");
        }
        return end(html, columns.size());
    }

    private static <T> StringBuilder begin(String title, Period period, List<StyleColumn<T>> columns) {
        StringBuilder html = new StringBuilder(HEAD);
        html.append("<tr><td colspan=\"")
                .append(columns.size())
                .append('"')
                .append(TEXT_CELL)
                .append('>');
        html.append(TITLE)
                .append(title)
                .append("（")
                .append(Words.chinese(period))
                .append("）</td></tr>\n<tr>");
        columns.forEach(column -> html.append("<th>").append(column.heading()).append("</th>"));
        return html.append("</tr>\n");
    }

    private static byte[] end(StringBuilder html, int columns) {
        html.append("<tr><td>填表人：赵某</td><td>&nbsp;</td><td>&nbsp;</td><td>审核人：钱某</td>");
        html.append("<td>&nbsp;</td>".repeat(columns - 4)).append("</tr>\n</table>\n</body></html>");
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(CellValue value, String attributes) {
        String text = value.asText();
        boolean looksLikeNumber = text.length() > 11 && Character.isDigit(text.charAt(0));
        return "<td" + attributes + (looksLikeNumber ? TEXT_CELL : "") + ">" + (text.isEmpty() ? "&nbsp;" : text)
                + "</td>";
    }

    private static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }

    private static String contract(Worker worker) {
        return worker.contractEnd() == null
                ? Words.OPEN_ENDED
                : Words.format(worker.contractStart(), "yyyy.MM") + "-" + Words.contractEnd(worker, "yyyy.MM");
    }

    private static String word(Role role) {
        return switch (role) {
            case STATION_HEAD -> "站长";
            case STATION_DEPUTY -> "副站长";
            case SECRETARY_AND_DIRECTOR,
                    SECRETARY,
                    DIRECTOR,
                    DEPUTY_SECRETARY,
                    DEPUTY_DIRECTOR,
                    MEMBER,
                    STATION_STAFF,
                    LABOUR,
                    WORKER,
                    GRIDMAN,
                    HELPER -> "工作人员";
        };
    }
}
