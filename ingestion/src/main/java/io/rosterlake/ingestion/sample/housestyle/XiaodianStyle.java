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
import java.util.List;
import java.util.Map;

/**
 * 小店区: quarterly {@code .xlsx} made on a Mac, so that dates count from 1904; one block per community on one sheet with merged street and
 * community cells, and a blank line with the headings again between blocks.
 */
final class XiaodianStyle extends HouseStyle {
    private static final String TITLE = "太原市小店区社区工作者";
    private static final int STREET = 1;
    private static final int COMMUNITY = 2;
    /** The digit of an identity number that is even for women. */
    private static final int SEQUENCE_END = 16;

    private static final List<StyleColumn<Worker>> WORKERS = List.of(
            text("序号", "", worker -> ""),
            text("街道", "street", Worker::street),
            text("社区", "community", Worker::community),
            text("姓名", "name", worker -> worker.person().name()),
            text("性别", "sex", worker -> worker.person().sex().word()),
            text("民族", "ethnicity", worker -> worker.person().ethnicity()),
            text("身份证号", "id_number", worker -> worker.person().identityNumber()),
            new StyleColumn<>(
                    "出生日期",
                    "birth_date",
                    worker -> CellValue.day(worker.person().birthDate())),
            text("政治面貌", "political_status", worker -> worker.person().politicalStatus()),
            text("学历", "education", worker -> worker.person().education().word()),
            text("学位", "degree", worker -> worker.person().education().degree()),
            text("岗位", "post", worker -> word(worker.role())),
            number("等级", "pay_grade", Worker::grade),
            text("人员类别", "staff_category", worker -> word(worker.category())),
            new StyleColumn<>("任现职时间", "post_since", worker -> CellValue.day(worker.postSince())),
            new StyleColumn<>("参加社区工作时间", "community_work_since", worker -> CellValue.day(worker.communityWorkSince())),
            new StyleColumn<>("合同起始", "contract_start", worker -> CellValue.day(worker.contractStart())),
            new StyleColumn<>("合同终止", "contract_end", XiaodianStyle::contractEnd),
            text("签约单位", "employer", Words::employer),
            text("原法定退休年龄", "retirement_class", XiaodianStyle::originalAge),
            text("联系电话", "phone", worker -> worker.person().phone()),
            text("备注", "remarks", worker -> ""));

    private static final List<StyleColumn<Community>> COMMUNITIES = List.of(
            text("序号", "", community -> ""),
            text("街道", "street", Community::street),
            text("社区", "community", Community::name),
            number("户数", "households", Community::households),
            number("常住人口", "residents", Community::residents),
            text("社区类型", "area_type", Community::areaType),
            number("网格数", "grids", Community::grids));

    XiaodianStyle() {
        super(EventColumns.xiaodian());
    }

    @Override
    public String folder() {
        return "140105";
    }

    @Override
    public String fileName(Register register, Period period) {
        return "小店区" + register.chineseName() + Words.chinese(period);
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
        return CellValue.day(day);
    }

    @Override
    public byte[] workers(RegisterContent<Worker> content) {
        XlsxWorkbook workbook = new XlsxWorkbook(DateSystem.FROM_1904, content.filledOn());
        FormSheet sheet = begin(workbook, "人员花名册", "人员花名册", content, WORKERS);
        List<Entry<Worker>> entries = content.entries();
        int blockStart = -1;
        for (int index = 0; index < entries.size(); index++) {
            List<CellValue> cells = new ArrayList<>(StyleColumn.cells(WORKERS, entries.get(index)));
            cells.set(0, CellValue.number(index + 1));
            if (blockStart >= 0) {
                cells.set(STREET, CellValue.BLANK);
                cells.set(COMMUNITY, CellValue.BLANK);
            }
            int row = sheet.data(cells);
            blockStart = blockStart < 0 ? row : blockStart;
            boolean last = index == entries.size() - 1;
            if (last || !sameCommunity(entries.get(index), entries.get(index + 1))) {
                sheet.merge(blockStart, row, STREET, STREET);
                sheet.merge(blockStart, row, COMMUNITY, COMMUNITY);
                sheet.blankLine();
                if (!last) {
                    sheet.headings(StyleColumn.headings(WORKERS));
                }
                blockStart = -1;
            }
        }
        sheet.line(Map.of(0, "填表人：", 6, "审核人："));
        return workbook.bytes();
    }

    @Override
    public byte[] communities(RegisterContent<Community> content) {
        XlsxWorkbook workbook = new XlsxWorkbook(DateSystem.FROM_1904, content.filledOn());
        FormSheet sheet = begin(workbook, "Sheet1", "社区台账", content, COMMUNITIES);
        int number = 0;
        for (Entry<Community> entry : content.entries()) {
            List<CellValue> cells = new ArrayList<>(StyleColumn.cells(COMMUNITIES, entry));
            cells.set(0, CellValue.number(++number));
            sheet.data(cells);
        }
        sheet.line(Map.of(0, "填表人：赵某", 4, "审核人：钱某"));
        return workbook.bytes();
    }

    @Override
    <T> byte[] events(Register register, RegisterContent<T> content, List<StyleColumn<T>> columns) {
        XlsxWorkbook workbook = new XlsxWorkbook(DateSystem.FROM_1904, content.filledOn());
        String title = TITLE + Words.formTitle(register) + "（" + Words.chinese(content.period()) + "）";
        EventForm.fill(workbook.sheet("Sheet1"), title, content, columns);
        return workbook.bytes();
    }

    private static <T> FormSheet begin(
            XlsxWorkbook workbook,
            String sheetName,
            String title,
            RegisterContent<T> content,
            List<StyleColumn<T>> columns) {
        FormSheet sheet = workbook.sheet(sheetName);
        sheet.title(TITLE + title + "（" + Words.chinese(content.period()) + "）", columns.size());
        sheet.headings(StyleColumn.headings(columns));
        return sheet;
    }

    private static boolean sameCommunity(Entry<Worker> one, Entry<Worker> other) {
        return one.subject().community().equals(other.subject().community());
    }

    /** Nobody knows of one woman in five whether 50 or 55 holds for her. */
    private static String originalAge(Worker worker) {
        boolean isOpen = worker.person().identityNumber().charAt(SEQUENCE_END) == '4';
        return isOpen ? "" : Words.originalAge(worker);
    }

    private static CellValue contractEnd(Worker worker) {
        LocalDate end = worker.contractEnd();
        return end == null ? CellValue.text(Words.OPEN_ENDED) : CellValue.day(end);
    }

    private static String word(Role role) {
        return switch (role) {
            case SECRETARY_AND_DIRECTOR -> "书记兼主任";
            case SECRETARY -> "书记";
            case DIRECTOR -> "主任";
            case DEPUTY_SECRETARY -> "副书记";
            case DEPUTY_DIRECTOR -> "副主任";
            case MEMBER -> "委员";
            case HELPER -> "协管员";
            case STATION_HEAD, STATION_DEPUTY, STATION_STAFF, LABOUR, WORKER, GRIDMAN -> "专职社工";
        };
    }

    private static String word(StaffCategory category) {
        return switch (category) {
            case COMMITTEE -> "两委";
            case RECRUITED -> "专职社区工作者";
            case STREET_HIRED -> "街道自聘";
            case GRID -> "网格员";
            case PUBLIC_WELFARE -> "公益岗";
            case DISPATCH -> "劳务派遣";
            case RETAINED_RETIREE -> "退休返聘";
        };
    }
}
