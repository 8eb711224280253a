package io.rosterlake.ingestion.sample.housestyle;

import static io.rosterlake.ingestion.sample.housestyle.StyleColumn.number;
import static io.rosterlake.ingestion.sample.housestyle.StyleColumn.text;

import io.rosterlake.ingestion.reading.Period;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.sample.population.Community;
import io.rosterlake.ingestion.sample.population.Role;
import io.rosterlake.ingestion.sample.population.StaffCategory;
import io.rosterlake.ingestion.sample.population.Worker;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * 拱墅区: a real BIFF8 {@code .xls} with title, reporting office and date of filling in; dates are serial numbers, of which some have lost
 * their format; a hidden sheet with a drop-down list.
 */
final class GongshuStyle extends HouseStyle {
    private static final String TITLE = "杭州市拱墅区社区工作者";
    private static final Map<Integer, String> SIGNATURES = Map.of(0, "填表人：赵某", 4, "审核人：钱某");

    private static final List<StyleColumn<Worker>> WORKERS = List.of(
            text("序号", "", worker -> ""),
            text("街道", "street", Worker::street),
            text("社区", "community", Worker::community),
            text("姓名", "name", worker -> worker.person().name()),
            text("性别", "sex", worker -> worker.person().sex().word()),
            text("民族", "ethnicity", worker -> worker.person().ethnicity()),
            text("身份证号", "id_number", worker -> worker.person().identityNumber()),
            new StyleColumn<>(
                    "出生日期", "birth_date", worker -> serial(worker.person().birthDate())),
            text("政治面貌", "political_status", worker -> worker.person().politicalStatus()),
            text("最高学历", "education", worker -> worker.person().education().word()),
            text("学位", "degree", worker -> worker.person().education().degree()),
            text("职务", "post", worker -> word(worker.role())),
            number("岗位等级", "pay_grade", Worker::grade),
            text("人员性质", "staff_category", worker -> word(worker.category())),
            new StyleColumn<>(
                    "从事社区工作起始时间", "community_work_since", worker -> CellValue.day(worker.communityWorkSince())),
            new StyleColumn<>("合同起始", "contract_start", worker -> serial(worker.contractStart())),
            new StyleColumn<>("合同终止", "contract_end", GongshuStyle::contractEnd),
            text("用工单位", "employer", Words::employer),
            text("原法定退休年龄", "retirement_class", Words::originalAge),
            text("手机", "phone", worker -> worker.person().phone()),
            text("备注", "remarks", worker -> ""));

    private static final List<StyleColumn<Community>> COMMUNITIES = List.of(
            text("街道", "street", Community::street),
            text("社区", "community", Community::name),
            text("社区代码", "community_code", Community::code),
            number("户数（户）", "households", Community::households),
            number("常住人口（人）", "residents", Community::residents),
            text("社区类型", "area_type", Community::areaType),
            number("网格数", "grids", Community::grids));

    GongshuStyle() {
        super(EventColumns.gongshu());
    }

    @Override
    public String folder() {
        return "330105";
    }

    @Override
    public String fileName(Register register, Period period) {
        String when = period.kind() == Period.Kind.YEAR
                ? Words.chinese(period)
                : period.lastMonth().format(DateTimeFormatter.ofPattern("yyyyMM"));
        return "拱墅区" + register.chineseName() + "_" + when;
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
        return CellValue.day(day);
    }

    @Override
    public byte[] workers(RegisterContent<Worker> content) {
        BiffWorkbook workbook = new BiffWorkbook();
        FormSheet sheet = begin(workbook, "人员花名册", content, WORKERS);
        int number = 0;
        for (Entry<Worker> entry : content.entries()) {
            List<CellValue> cells = new ArrayList<>(StyleColumn.cells(WORKERS, entry));
            cells.set(0, CellValue.number(++number));
            sheet.data(cells);
        }
        sheet.line(SIGNATURES);
        FormSheet choices = workbook.sheet("下拉");
        choices.line(Map.of(0, "人员性质"));
        choices.line(Map.of(0, "社区两委"));
        choices.line(Map.of(0, "专职社工"));
        choices.hide();
        return workbook.bytes();
    }

    @Override
    public byte[] communities(RegisterContent<Community> content) {
        BiffWorkbook workbook = new BiffWorkbook();
        FormSheet sheet = begin(workbook, "社区台账", content, COMMUNITIES);
        content.entries().forEach(entry -> sheet.data(StyleColumn.cells(COMMUNITIES, entry)));
        sheet.line(SIGNATURES);
        return workbook.bytes();
    }

    @Override
    <T> byte[] events(Register register, RegisterContent<T> content, List<StyleColumn<T>> columns) {
        BiffWorkbook workbook = new BiffWorkbook();
        String title = TITLE + Words.formTitle(register) + "（" + Words.chinese(content.period()) + "）";
        EventForm.fill(workbook.sheet(register.chineseName()), title, "拱墅区民政局", content, columns);
        return workbook.bytes();
    }

    private static <T> FormSheet begin(
            BiffWorkbook workbook, String name, RegisterContent<T> content, List<StyleColumn<T>> columns) {
        FormSheet sheet = workbook.sheet(name);
        sheet.title(TITLE + name + "（" + Words.chinese(content.period()) + "）", columns.size());
        sheet.line(Map.of(0, "填报单位（盖章）：拱墅区民政局", 4, "填报日期：" + content.filledOn()));
        sheet.headings(StyleColumn.headings(columns));
        return sheet;
    }

    private static CellValue serial(LocalDate day) {
        return CellValue.number(DateUtil.getExcelDate(day));
    }

    private static CellValue contractEnd(Worker worker) {
        LocalDate end = worker.contractEnd();
        return end == null ? CellValue.text(Words.OPEN_ENDED) : serial(end);
    }

    private static String word(Role role) {
        return switch (role) {
            case SECRETARY_AND_DIRECTOR -> "书记兼主任";
            case SECRETARY -> "书记";
            case DIRECTOR -> "居委会主任";
            case DEPUTY_SECRETARY -> "副书记";
            case DEPUTY_DIRECTOR -> "居委会副主任";
            case MEMBER -> "居委会委员";
            case LABOUR -> "劳动保障专干";
            case STATION_HEAD, STATION_DEPUTY, STATION_STAFF, WORKER, GRIDMAN, HELPER -> "社工";
        };
    }

    private static String word(StaffCategory category) {
        return switch (category) {
            case COMMITTEE -> "社区两委";
            case RECRUITED -> "专职社工";
            case STREET_HIRED -> "街道聘用";
            case GRID -> "网格员";
            case PUBLIC_WELFARE -> "公益岗";
            case DISPATCH -> "劳务派遣";
            case RETAINED_RETIREE -> "退休返聘";
        };
    }
}
