package io.rosterlake.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.testing.InventedPerson;
import io.rosterlake.ingestion.testing.ReadFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherRegistersTest {
    private static final String MAN = InventedPerson.identity("19900102", 31);

    @TempDir
    Path folder;

    @Test
    void communitiesKeepWhichHouseholdsWereCounted() throws Exception {
        ReadFile resident = read("社区台账2025-06", "街道,社区,常住户数,户籍人口", "甲街道,乙社区,\"4,000\",约1.2万人");
        ReadFile registered = read("社区台账2025-06", "街道,社区,户数（户籍）,网格数", "甲街道,乙社区,0.4万户,5");
        ReadFile unspecified = read("社区台账2025-06", "街道,社区,户数（户）,网格数", "甲街道,乙社区,４０００,5");

        assertThat(resident.value(0, "household_basis")).contains("resident");
        assertThat(resident.value(0, "households")).contains(4000);
        assertThat(resident.value(0, "registered_population")).contains(12_000);
        assertThat(registered.value(0, "household_basis")).contains("registered");
        assertThat(registered.value(0, "households")).contains(4000);
        assertThat(unspecified.value(0, "household_basis")).contains("unspecified");
        assertThat(unspecified.value(0, "households")).contains(4000);
    }

    @Test
    void communityWithoutHouseholdsIsRejectedButZeroIsANumber() throws Exception {
        ReadFile file = read("社区台账2025-06", "街道,社区,户数,网格数", "甲街道,乙社区,—,5", "甲街道,丙社区,0,5");

        assertThat(file.rejected()).hasSize(1);
        assertThat(file.value(0, "households")).contains(0);
    }

    @Test
    void printedSumsAreComparedColumnByColumn() throws Exception {
        ReadFile file = read(
                "社区台账2025-06", "街道,社区,户数,常住人口,网格数", "甲街道,乙社区,1000,3000,5", "甲街道,丙社区,2000,6000,6", "合计,,3000,9001,11");

        assertThat(file.fileFindings())
                .singleElement()
                .extracting(Finding::code, Finding::column, Finding::detail)
                .containsExactly(FindingCode.TOTAL_MISMATCH, "residents", "9001 / 9000");
    }

    @Test
    void numberTooLongForItsColumnEmptiesTheCell() throws Exception {
        ReadFile file = read(
                "培训台账2025-06",
                "姓名,身份证号,培训时间,培训内容,学时",
                "某某," + MAN + ",2025-05-06,初任培训,13900001234",
                "某某," + MAN + ",2025-05-07,初任培训,9999999.99");

        assertThat(file.accepted()).hasSize(2);
        assertThat(file.value(0, "class_hours")).isEmpty();
        assertThat(file.accepted().get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NUMBER_FORMAT);
        assertThat(file.value(1, "class_hours")).contains(new BigDecimal("9999999.99"));
    }

    @Test
    void payrollPartsMustAddUpToTheFen() throws Exception {
        ReadFile file = read(
                "工资发放2025-06",
                "姓名,身份证号,月份,基本工资,绩效工资,养老保险（单位）,养老保险（个人）,发放主体,应发合计",
                "某某," + MAN + ",2025-06,3000.10,1000.20,640,320,市,4640.30",
                "某某," + MAN + ",2025年5月,3000.10,1000.20,640,320,街道,4640.31");

        assertThat(file.accepted()).hasSize(2);
        assertThat(file.value(0, "month")).contains(LocalDate.of(2025, 6, 1));
        assertThat(file.value(0, "employer_pension")).contains(new BigDecimal("640.00"));
        assertThat(file.value(1, "paid_by")).contains("street");
        assertThat(file.accepted().get(0).findings()).isEmpty();
        assertThat(file.accepted().get(1).findings())
                .singleElement()
                .extracting(Finding::code, Finding::detail)
                .containsExactly(FindingCode.PARTS_NOT_TOTAL, "4640.31 / 4640.30");
    }

    @Test
    void payrollInTenThousandYuanIsKeptInYuan() throws Exception {
        ReadFile file = read(
                "工资发放2025-06",
                "姓名,身份证号,月份,基本工资(万元),绩效工资(万元),应发合计(万元)",
                "某某," + MAN + ",2025-06,0.359333,0.126117,0.485450");

        assertThat(file.codes()).isEmpty();
        assertThat(file.value(0, "basic")).contains(new BigDecimal("3593.33"));
        assertThat(file.value(0, "total")).contains(new BigDecimal("4854.50"));
    }

    @Test
    void departureReasonsBecomeCodesAndKeepTheirWord() throws Exception {
        ReadFile file = read(
                "离职登记2025年度",
                "姓名,身份证号,离职时间,离职原因",
                "某某," + MAN + ",2025.12.17,本人辞职",
                "某某," + MAN + ",2025-02-30,退休",
                "某某," + MAN + ",2026/1/5,退休",
                "某某," + MAN + ",2025/3/5,",
                "某某," + MAN + ",2025/3/5,出国");

        assertThat(file.value(0, "reason")).contains("resigned");
        assertThat(file.value(0, "reason_name")).contains("本人辞职");
        assertThat(file.value(1, "reason")).isEmpty();
        assertThat(file.value(1, "reason_name")).contains("出国");
        assertThat(file.codes())
                .containsExactly(
                        FindingCode.DATE_IMPOSSIBLE,
                        FindingCode.DATE_FUTURE,
                        FindingCode.REQUIRED_MISSING,
                        FindingCode.CODE_UNKNOWN);
    }

    @Test
    void trainingRangeFillsBothDates() throws Exception {
        ReadFile file = read(
                "培训台账2025年第1季度",
                "姓名,身份证号,培训日期,培训课程,学时",
                "某某," + MAN + ",2025.03.04-2025.03.06,社区治理实务,8",
                "某某," + MAN + ",2025/3/4,社区治理实务,");

        assertThat(file.value(0, "training_date")).contains(LocalDate.of(2025, 3, 4));
        assertThat(file.value(0, "training_end")).contains(LocalDate.of(2025, 3, 6));
        assertThat(file.value(0, "class_hours")).contains(new BigDecimal("8.00"));
        assertThat(file.value(1, "sessions")).contains(1);
        assertThat(file.codes()).containsExactly(FindingCode.NEEDED_MISSING);
    }

    @Test
    void certificatesKeepThatTheyHaveANumberNotTheNumber() throws Exception {
        ReadFile file = read(
                "证书台账2025年度",
                "姓名,身份证号,证书名称,证书编号,取得时间,有效期至",
                "某某," + MAN + ",社会工作师,5574363159,2019-08-15,2027-06-15",
                "某某," + MAN + ",助理社会工作师,,2019-08-15,长期");

        assertThat(file.codes()).isEmpty();
        assertThat(file.value(0, "certificate_number_present")).contains(true);
        assertThat(file.value(0, "valid_until")).contains(LocalDate.of(2027, 6, 15));
        assertThat(file.value(1, "certificate_number_present")).contains(false);
        assertThat(file.value(1, "valid_until")).isEmpty();
    }

    @Test
    void appraisalFamiliesMeetInOneScale() throws Exception {
        ReadFile file = read(
                "年度考核2023年度",
                "姓名,身份证号,考核年度,总分,考核等次",
                "某某," + MAN + ",2023年,84.1,称职",
                "某某," + MAN + ",2023,,不合格",
                "某某," + MAN + ",2023,90,");

        assertThat(file.value(0, "grade")).contains("合格");
        assertThat(file.value(0, "grade_name")).contains("称职");
        assertThat(file.value(0, "year")).contains(2023);
        assertThat(file.value(0, "total")).contains(new BigDecimal("84.10"));
        assertThat(file.codes()).containsExactly(FindingCode.NEEDED_MISSING, FindingCode.REQUIRED_MISSING);
    }

    @Test
    void rowLongerThanTheHeadingsIsWarnedAbout() throws Exception {
        ReadFile file = read("离职登记2025年度", "姓名,身份证号,离职时间,离职原因", "某某," + MAN + ",2025.12.17,辞职,,多余");

        assertThat(file.codes()).containsExactly(FindingCode.ROW_TOO_WIDE);
    }

    @Test
    void nameInTheWrongColumnIsNotShown() throws Exception {
        ReadFile file = read(
                "离职登记2025年度",
                "姓名,身份证号,离职时间,离职原因",
                "2025.12.17," + MAN + ",虚构,辞职",
                "辞职," + MAN + ",2025.12.17,虚构",
                "虚构," + MAN + ",2025.12.17,王虚构");

        assertThat(file.codes())
                .containsExactly(FindingCode.DATE_IMPOSSIBLE, FindingCode.CODE_UNKNOWN, FindingCode.CODE_UNKNOWN);
        assertThat(file.rows().stream().flatMap(row -> row.findings().stream()))
                .allMatch(finding -> !finding.toString().contains("虚构"));
    }

    @Test
    void telephoneNumberAmongAmountsIsNotShown() throws Exception {
        ReadFile file = read(
                "工资发放2025-06",
                "姓名,身份证号,月份,基本工资,绩效工资,应发合计",
                "某某," + MAN + ",2025-06,3000,1000,10000001234",
                "合计,,,10000001234,1000,");

        assertThat(file.codes()).containsExactly(FindingCode.PARTS_NOT_TOTAL, FindingCode.TOTAL_MISMATCH);
        assertThat(file.rows().stream().flatMap(row -> row.findings().stream()))
                .allMatch(finding -> !finding.toString().contains("10000001234"));
        assertThat(file.fileFindings()).allMatch(finding -> !finding.toString().contains("10000001234"));
    }

    private ReadFile read(String name, String... lines) throws Exception {
        return ReadFile.ofText(folder, name + ".csv", lines);
    }
}
