package io.rosterlake.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import io.rosterlake.ingestion.testing.ReadFile;
import io.rosterlake.ingestion.testing.Workbooks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
    private static final String COMMUNITIES = "街道,社区,户数,网格数";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "社区台账2026-06, 2026-06",
        "社区台账2026年6月, 2026-06",
        "社区台账_202606, 2026-06",
        "社区台账2024年第3季度, 2024-09",
        "社区台账2024年三季度, 2024-09",
        "社区台账2024Q3, 2024-09",
        "社区台账2025年上半年, 2025-06",
        "社区台账2025年1-3月, 2025-03",
        "社区台账2025年度, 2025",
        "社区台账（截至2025年12月31日）, 2025-12",
        "社区台账2025年, 2025",
        "社区台账 表1 2025年 6月, 2025-06",
        "社区台账2026-06（更正）, 2026-06",
        "社区台账2026年6月20260703上报, 2026-06"
    })
    void findsThePeriodInTheFileName(String name, String period) throws Exception {
        assertThat(ReadFile.ofText(folder, name + ".csv", COMMUNITIES, "甲街道,乙社区,1000,3")
                        .period())
                .isEqualTo(period);
    }

    @Test
    void findsThePeriodInTheTitle() throws Exception {
        assertThat(ReadFile.ofText(folder, "社区台账.csv", "某区社区台账（2025年1月）,,,", COMMUNITIES)
                        .period())
                .isEqualTo("2025-01");
    }

    @Test
    void findsThePeriodInAColumn() throws Exception {
        assertThat(ReadFile.ofText(
                                folder,
                                "社区台账.csv",
                                COMMUNITIES + ",统计月份",
                                "甲街道,乙社区,1000,3,2025-04",
                                "甲街道,丙社区,900,3,2025-04")
                        .period())
                .isEqualTo("2025-04");
    }

    @Test
    void fillingInDateIsNoPeriod() throws Exception {
        ReadFile file = ReadFile.ofText(
                folder, "社区台账2025年5月.csv", "填报单位（盖章）：某区,填报日期：2025年6月4日,,", "制表日期:2025-06-04,,,", COMMUNITIES);

        assertThat(file.period()).isEqualTo("2025-05");
    }

    @Test
    void yearInPassingYieldsToAStatedMonth() throws Exception {
        assertThat(ReadFile.ofText(folder, "社区台账2025-06.csv", "某区2025年社区台账,,,", COMMUNITIES)
                        .period())
                .isEqualTo("2025-06");
    }

    @Test
    void differentNamesOfTheSameLastMonthAgree() throws Exception {
        assertThat(ReadFile.ofText(folder, "社区台账2025年第4季度.csv", "社区台账（截至2025年12月31日）,,,", COMMUNITIES)
                        .period())
                .isEqualTo("2025-12");
    }

    @Test
    void refusesPeriodsThatDisagree() {
        assertRefused("社区台账2025-05.csv", FindingCode.PERIOD_CONFLICT, "社区台账（2025年6月）,,,", COMMUNITIES);
        assertRefused("社区台账2025-05.csv", FindingCode.PERIOD_CONFLICT, COMMUNITIES + ",统计月份", "甲街道,乙社区,1000,3,2025-04");
    }

    @Test
    void refusesFileWithoutPeriod() {
        assertRefused("社区台账.csv", FindingCode.PERIOD_MISSING, COMMUNITIES, "甲街道,乙社区,1000,3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"人员花名册", "社区台账", "培训台账", "证书台账", "年度考核", "工资发放", "离职登记"})
    void everyRegisterIsKnownByItsName(String name) {
        assertThat(RegisterFiles.hints("某区社区工作者" + name + "2025-06.xlsx").register())
                .map(Register::chineseName)
                .contains(name);
    }

    @Test
    void takesTheRegisterFromSheetTitleOrHeadings() throws Exception {
        Path bySheet = Workbooks.xlsx(
                folder.resolve("表1 2025-06.xlsx"),
                book -> Workbooks.sheet(book, "离职登记", List.of(List.of("姓名", "身份证号", "离职日期", "离职原因"))));

        assertThat(ReadFile.of(bySheet).register()).isEqualTo(Register.DEPARTURES);
        assertThat(ReadFile.ofText(folder, "表2 2025-06.csv", "社区台账,,,", COMMUNITIES)
                        .register())
                .isEqualTo(Register.COMMUNITIES);
        assertThat(ReadFile.ofText(folder, "表3 2025-06.csv", "姓名,身份证号,月份,基本工资,应发合计")
                        .register())
                .isEqualTo(Register.PAYROLL);
    }

    @Test
    void departuresWithColumnsOfTheWorkersRegisterAreDepartures() throws Exception {
        String headings = "街道,社区,姓名,性别,身份证号,职务,人员类别,学历,离职日期,离职原因";

        assertThat(ReadFile.ofText(folder, "离职登记2025-06.csv", headings).register())
                .isEqualTo(Register.DEPARTURES);
        assertThat(ReadFile.ofText(folder, "表4_2025-06.csv", headings).register())
                .isEqualTo(Register.DEPARTURES);
    }

    @Test
    void sheetsOfOtherRegistersAreNotRead() throws Exception {
        Path file = Workbooks.xlsx(folder.resolve("人员花名册2025-06.xlsx"), book -> {
            Workbooks.sheet(book, "表", List.of(List.of("街道", "社区", "姓名", "身份证号", "职务", "人员类别")));
            Workbooks.sheet(book, "离职登记", List.of(List.of("街道", "社区", "姓名", "身份证号", "职务", "人员类别", "离职日期", "离职原因")));
        });

        assertThat(ReadFile.of(file).counts()).extracting(SheetCount::read).containsExactly(true, false);
    }

    @Test
    void refusesUnknownRegister() {
        assertRefused("会议通知2025-06.csv", FindingCode.REGISTER_UNKNOWN, "时间,地点", "周一,二楼");
    }

    @Test
    void refusesRegisterWithoutItsHeadings() {
        assertRefused("人员花名册2025-06.csv", FindingCode.HEADINGS_MISSING, "时间,地点", "周一,二楼");
    }

    @Test
    void refusesWorkbookWithoutAnyCell() throws Exception {
        Path file = Workbooks.xlsx(folder.resolve("人员花名册2025-06.xlsx"), book -> book.createSheet("Sheet1"));

        assertThatThrownBy(() -> ReadFile.of(file))
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        refusal -> assertThat(refusal.finding().code()).isEqualTo(FindingCode.FILE_EMPTY));
    }

    @Test
    void refusalKeepsWhatTheNameSays() {
        NameHints hints = RegisterFiles.hints("亭湖区人员花名册2025年8月.csv");

        assertThat(hints.register()).contains(Register.WORKERS);
        assertThat(hints.period()).map(Period::label).contains("2025-08");
        assertThat(RegisterFiles.hints("表3.xls")).isEqualTo(new NameHints(null, null));
    }

    @Test
    void periodWordsStandInTheDefinitions() {
        assertThat(new PeriodFinder(Registers.layoutWords()).find("填报日期：2025年6月4日"))
                .isEmpty();
    }

    private void assertRefused(String name, FindingCode code, String... lines) {
        assertThatThrownBy(() -> ReadFile.ofText(folder, name, lines))
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        refusal -> assertThat(refusal.finding().code()).isEqualTo(code));
    }
}
