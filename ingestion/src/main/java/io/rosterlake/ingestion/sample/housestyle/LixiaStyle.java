package io.rosterlake.ingestion.sample.housestyle;

import static io.rosterlake.ingestion.sample.housestyle.StyleColumn.number;
import static io.rosterlake.ingestion.sample.housestyle.StyleColumn.text;

import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.housestyle.XlsxWorkbook.DateSystem;
import io.rosterlake.ingestion.sample.population.Community;
import io.rosterlake.ingestion.sample.population.Role;
import io.rosterlake.ingestion.sample.population.StaffCategory;
import io.rosterlake.ingestion.sample.population.Worker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 历下区: {@code .xlsx} with one sheet per street, headings in two merged lines, merged street and community cells, a subtotal per
 * community and a total per street, a note and signatures; an empty sheet and a hidden one with the words of the drop-down lists.
 */
final class LixiaStyle extends HouseStyle {
    private static final String TITLE = "济南市历下区社区工作者";
    private static final int STREET = 1;
    private static final int COMMUNITY = 2;
    private static final int NAME = 3;
    /** First and last column of headings that stand over several columns. */
    private static final Map<Integer, String> WIDE_HEADINGS = Map.of(9, "学历学位", 11, "任职情况", 17, "合同");

    private static final Map<Integer, Integer> WIDE_HEADINGS_END = Map.of(9, 10, 11, 14, 17, 18);

    private static final List<StyleColumn<Worker>> WORKERS = List.of(
            text("序号", "", worker -> ""),
            text("街道", "street", Worker::street),
            text("社区", "community", Worker::community),
            text("姓名", "name", worker -> worker.person().name()),
            text("性别", "sex", worker -> worker.person().sex().word()),
            text("民族", "ethnicity", worker -> worker.person().ethnicity()),
            text("公民身份\n号码", "id_number", LixiaStyle::identityNumber),
            text("出生年月", "birth_date", worker -> Words.format(worker.person().birthDate(), "yyyy.MM")),
            text("政治面貌", "political_status", worker -> worker.person().politicalStatus()),
            text("学历", "education", worker -> worker.person().education().word()),
            text("学位", "degree", worker -> worker.person().education().degree()),
            text("职务/岗位", "post", worker -> word(worker.role())),
            text("岗位等级", "pay_grade", worker -> worker.grade() + "级"),
            text("现等级起始时间", "grade_since", worker -> Words.format(worker.postSince(), "yyyy.MM")),
            text("任现职时间", "post_since", worker -> Words.format(worker.postSince(), "yyyy.MM")),
            text("人员类别", "staff_category", worker -> word(worker.category())),
            text("参加社区工作时间", "community_work_since", worker -> Words.format(worker.communityWorkSince(), "yyyy.MM")),
            text("起始", "contract_start", worker -> Words.format(worker.contractStart(), "yyyy.MM.dd")),
            text("终止", "contract_end", worker -> Words.contractEnd(worker, "yyyy.MM.dd")),
            text("签约单位", "employer", Words::employer),
            text("退休类别", "retirement_class", worker -> worker.person()
                    .retirementClass()
                    .name()),
            text("联系电话", "phone", worker -> worker.person().phone()),
            text("备注", "remarks", worker -> ""));

    private static final List<StyleColumn<Community>> COMMUNITIES = List.of(
            text("序号", "", community -> ""),
            text("街道", "street", Community::street),
            text("社区", "community", Community::name),
            text("社区代码", "community_code", Community::code),
            number("总户数", "households", Community::households),
            number("常住人口", "residents", Community::residents),
            text("社区类型", "area_type", Community::areaType),
            number("网格数", "grids", Community::grids));

    LixiaStyle() {
        super(EventColumns.lixia());
    }

    @Override
    public String folder() {
        return "370102";
    }

    @Override
    public String fileName(Register register, Period period) {
        String when = period.kind() == Period.Kind.MONTH ? period.label() : Words.chinese(period);
        return "历下区社区工作者" + register.chineseName() + when;
    }

    @Override
    public String ending() {
        return ".xlsx";
    }

    @Override
    public boolean departuresQuarterly() {
        return true;
    }

    @Override
    public CellValue day(LocalDate day) {
        return CellValue.text(Words.format(day, "yyyy.MM"));
    }

    @Override
    public byte[] workers(RegisterContent<Worker> content) {
        XlsxWorkbook workbook = new XlsxWorkbook(DateSystem.FROM_1900, content.filledOn());
        Map<String, List<Entry<Worker>>> streets = content.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.subject().street(), LinkedHashMap::new, Collectors.toList()));
        int remaining = streets.size();
        for (Map.Entry<String, List<Entry<Worker>>> street : streets.entrySet()) {
            remaining--;
            street(
                    workbook,
                    street.getKey(),
                    street.getValue(),
                    content,
                    remaining == 0 ? content.printedTotalOff() : 0);
        }
        workbook.sheet("Sheet3");
        dictionary(workbook);
        return workbook.bytes();
    }

    private static void street(
            XlsxWorkbook workbook,
            String street,
            List<Entry<Worker>> entries,
            RegisterContent<Worker> content,
            int totalOff) {
        FormSheet sheet = workbook.sheet(street);
        sheet.title(TITLE + "人员花名册\n（" + Words.chinese(content.period()) + "）", WORKERS.size());
        sheet.line(
                Map.of(0, "填报单位（盖章）：" + street + "办事处", 12, "填报日期：" + Words.chinese(content.filledOn()), 20, "单位：人"));
        headings(sheet);
        Map<String, List<Entry<Worker>>> communities = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.subject().community(), LinkedHashMap::new, Collectors.toList()));
        int number = 0;
        for (List<Entry<Worker>> people : communities.values()) {
            community(sheet, people, number);
            number += people.size();
            total(sheet, "小计", people.size());
        }
        total(sheet, "合计", entries.size() + totalOff);
        sheet.line(Map.of(0, "注：本表由社区填写，街道审核。"));
        sheet.line(Map.of(0, "填表人：王某", 6, "审核人：李某", 12, "负责人："));
    }

    private static void headings(FormSheet sheet) {
        List<CellValue> upper = new ArrayList<>(StyleColumn.headings(WORKERS));
        List<CellValue> lower = new ArrayList<>(upper);
        for (int column = 0; column < WORKERS.size(); column++) {
            lower.set(column, CellValue.BLANK);
        }
        WIDE_HEADINGS_END.forEach((first, last) -> {
            for (int column = first; column <= last; column++) {
                lower.set(column, upper.get(column));
                upper.set(column, CellValue.BLANK);
            }
            upper.set(first, CellValue.text(WIDE_HEADINGS.get(first)));
        });
        int row = sheet.headings(upper);
        sheet.headings(lower);
        for (int column = 0; column < WORKERS.size(); column++) {
            if (WIDE_HEADINGS_END.containsKey(column)) {
                sheet.merge(row, row, column, WIDE_HEADINGS_END.get(column));
            } else if (lower.get(column) == CellValue.BLANK) {
                sheet.merge(row, row + 1, column, column);
            }
        }
    }

    private static void community(FormSheet sheet, List<Entry<Worker>> people, int before) {
        int first = -1;
        int last = -1;
        int number = before;
        for (Entry<Worker> entry : people) {
            List<CellValue> cells = new ArrayList<>(StyleColumn.cells(WORKERS, entry));
            number++;
            cells.set(0, CellValue.number(number));
            if (first >= 0) {
                cells.set(STREET, CellValue.BLANK);
                cells.set(COMMUNITY, CellValue.BLANK);
            }
            last = sheet.data(cells);
            first = first < 0 ? last : first;
        }
        sheet.merge(first, last, STREET, STREET);
        sheet.merge(first, last, COMMUNITY, COMMUNITY);
    }

    private static void total(FormSheet sheet, String word, int people) {
        List<CellValue> cells = new ArrayList<>(Collections.nCopies(WORKERS.size(), CellValue.BLANK));
        cells.set(0, CellValue.text(word));
        cells.set(NAME, CellValue.number(people));
        sheet.data(cells);
    }

    private static void dictionary(XlsxWorkbook workbook) {
        FormSheet sheet = workbook.sheet("字典");
        sheet.line(Map.of(0, "人员类别", 1, "学历", 2, "性别"));
        sheet.line(Map.of(0, "两委成员", 1, "本科", 2, "男"));
        sheet.line(Map.of(0, "专职社区工作者", 1, "大专", 2, "女"));
        sheet.line(Map.of(0, "网格员", 1, "高中"));
        sheet.hide();
    }

    @Override
    public byte[] communities(RegisterContent<Community> content) {
        XlsxWorkbook workbook = new XlsxWorkbook(DateSystem.FROM_1900, content.filledOn());
        FormSheet sheet = workbook.sheet("Sheet1");
        sheet.title(TITLE + "社区台账\n（" + Words.chinese(content.period()) + "）", COMMUNITIES.size());
        sheet.line(Map.of(0, "填报单位（盖章）：历下区民政局", 4, "填报日期：" + content.filledOn()));
        sheet.headings(StyleColumn.headings(COMMUNITIES));
        int number = 0;
        for (Entry<Community> entry : content.entries()) {
            List<CellValue> cells = new ArrayList<>(StyleColumn.cells(COMMUNITIES, entry));
            cells.set(0, CellValue.number(++number));
            sheet.data(cells);
        }
        List<Community> all = content.entries().stream().map(Entry::subject).toList();
        int households = all.stream().mapToInt(Community::households).sum() + content.printedTotalOff();
        sheet.data(List.of(
                CellValue.text("合计"),
                CellValue.BLANK,
                CellValue.BLANK,
                CellValue.BLANK,
                CellValue.number(households),
                CellValue.number(all.stream().mapToInt(Community::residents).sum()),
                CellValue.BLANK,
                CellValue.number(all.stream().mapToInt(Community::grids).sum())));
        sheet.line(Map.of(0, "填表人：赵某", 4, "审核人：钱某"));
        return workbook.bytes();
    }

    @Override
    <T> byte[] events(Register register, RegisterContent<T> content, List<StyleColumn<T>> columns) {
        XlsxWorkbook workbook = new XlsxWorkbook(DateSystem.FROM_1900, content.filledOn());
        String title = TITLE + Words.formTitle(register) + "\n（" + Words.chinese(content.period()) + "）";
        EventForm.fill(workbook.sheet("Sheet1"), title, "历下区民政局", content, columns);
        return workbook.bytes();
    }

    /** Numbers pasted from a web page bring a no-break space along. */
    private static String identityNumber(Worker worker) {
        String number = worker.person().identityNumber();
        return number.endsWith("7") ? number + "\u00a0" : number;
    }

    private static String word(Role role) {
        return switch (role) {
            case SECRETARY_AND_DIRECTOR -> "书记、主任";
            case SECRETARY -> "书记";
            case DIRECTOR -> "主任";
            case DEPUTY_SECRETARY -> "专职副书记";
            case DEPUTY_DIRECTOR -> "副主任";
            case MEMBER -> "委员";
            case GRIDMAN -> "网格员";
            case STATION_HEAD, STATION_DEPUTY, STATION_STAFF, LABOUR, WORKER, HELPER -> "专职工作者";
        };
    }

    private static String word(StaffCategory category) {
        return switch (category) {
            case COMMITTEE -> "两委成员";
            case RECRUITED -> "专职社区工作者";
            case STREET_HIRED -> "街道自聘";
            case GRID -> "网格员";
            case PUBLIC_WELFARE -> "公益岗";
            case DISPATCH -> "劳务派遣";
            case RETAINED_RETIREE -> "退休返聘";
        };
    }
}
