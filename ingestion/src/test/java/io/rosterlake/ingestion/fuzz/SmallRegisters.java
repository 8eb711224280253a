package io.rosterlake.ingestion.fuzz;

import io.rosterlake.ingestion.testing.InventedPerson;
import io.rosterlake.ingestion.testing.Workbooks;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;

/** Small registers of the kinds that the sample generator does not write, in every form. */
final class SmallRegisters {
    private static final int PEOPLE = 12;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private SmallRegisters() {}

    private record Table(String name, List<List<Object>> rows) {}

    static List<BaseFile> write(Path folder) throws IOException {
        List<BaseFile> files = new ArrayList<>();
        for (Table table : List.of(trainings(), certificates(), appraisals(), payroll())) {
            String csv = table.rows().stream().map(SmallRegisters::csvLine).collect(Collectors.joining("\r\n"));
            String html = table.rows().stream().map(SmallRegisters::htmlRow).collect(Collectors.joining("\n"));
            files.add(BaseFiles.read(Workbooks.xlsx(
                    folder.resolve(table.name() + ".xlsx"), book -> Workbooks.sheet(book, "Sheet1", table.rows())
                            .addMergedRegion(new CellRangeAddress(0, 0, 0, 5)))));
            files.add(BaseFiles.read(Workbooks.xls(
                    folder.resolve(table.name() + ".xls"), book -> Workbooks.sheet(book, "Sheet1", table.rows())
                            .addMergedRegion(new CellRangeAddress(0, 0, 0, 5)))));
            files.add(BaseFiles.read(Files.writeString(folder.resolve(table.name() + ".csv"), csv, GB18030)));
            files.add(BaseFiles.read(
                    Files.writeString(folder.resolve(table.name() + ".txt"), "\uFEFF" + csv, StandardCharsets.UTF_8)));
            files.add(BaseFiles.read(Files.writeString(
                    folder.resolve(table.name() + ".htm"),
                    "<html><head><meta charset=\"utf-8\"></head><body><table border=1>" + html
                            + "</table></body></html>")));
        }
        return files;
    }

    private static Table trainings() {
        List<List<Object>> rows = begin("某区社区工作者培训台账（2025年度）", "姓名,身份证号,培训时间,培训内容,培训类别,主办层级,学时,次数,考试结果");
        for (int person = 0; person < PEOPLE; person++) {
            rows.add(List.of(name(person), identity(person), "2025.03.04-2025.03.06", "初任培训", "初任", "区", 24, 1, "合格"));
        }
        return new Table("培训台账2025年度", rows);
    }

    private static Table certificates() {
        List<List<Object>> rows = begin("某区社区工作者证书台账（2025年度）", "姓名,身份证号,证书名称,证书编号,取得时间,登记时间,有效期至");
        for (int person = 0; person < PEOPLE; person++) {
            LocalDate obtained = LocalDate.of(2019, 1 + person, 15);
            rows.add(List.of(
                    name(person), identity(person), "助理社会工作师", "NO." + (700 + person), obtained, obtained, "长期"));
        }
        return new Table("证书台账2025年度", rows);
    }

    private static Table appraisals() {
        List<List<Object>> rows = begin("某区社区工作者年度考核（2025年度）", "姓名,身份证号,考核年度,量化得分,年中测评,年末测评,总分,考核等次");
        for (int person = 0; person < PEOPLE; person++) {
            rows.add(List.of(name(person), identity(person), "2025年", 84.1, 90, 91.5, 88.2, person == 0 ? "优秀" : "称职"));
        }
        return new Table("年度考核2025年度", rows);
    }

    private static Table payroll() {
        List<List<Object>> rows =
                begin("某区社区工作者工资发放明细（2025年6月）", "姓名,身份证号,联系电话,月份,基本工资,绩效工资,岗位津贴,养老保险（单位）,住房公积金（单位）,发放主体,应发合计");
        for (int person = 0; person < PEOPLE; person++) {
            rows.add(List.of(
                    name(person),
                    identity(person),
                    "1000000%04d".formatted(person),
                    "2025-06",
                    3000.10,
                    1000.20,
                    "500.00",
                    640,
                    320,
                    "街道",
                    5460.30));
        }
        rows.add(List.of("合计", "", "", "", 36001.20, 12002.40, 6000, 7680, 3840, "", 65523.60));
        return new Table("工资发放2025-06", rows);
    }

    private static List<List<Object>> begin(String title, String headings) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(title));
        rows.add(List.of("填报单位（盖章）：某区民政局", "", "", "", "填报日期：2026年1月4日"));
        rows.add(List.of((Object[]) headings.split(",")));
        return rows;
    }

    private static String name(int person) {
        return "王李张刘陈杨黄赵吴周徐孙".charAt(person) + "虚构";
    }

    private static String identity(int person) {
        return InventedPerson.identity("19%02d%02d15".formatted(70 + person, 1 + person), 100 + person);
    }

    private static String csvLine(List<Object> row) {
        return row.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static String htmlRow(List<Object> row) {
        return row.stream().map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
