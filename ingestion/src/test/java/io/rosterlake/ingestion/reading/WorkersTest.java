package io.rosterlake.ingestion.reading;

import static io.rosterlake.ingestion.reading.WorkersSheet.MAN;
import static io.rosterlake.ingestion.reading.WorkersSheet.NAME;
import static io.rosterlake.ingestion.reading.WorkersSheet.WOMAN;
import static io.rosterlake.ingestion.reading.WorkersSheet.read;
import static io.rosterlake.ingestion.reading.WorkersSheet.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.testing.ReadFile;
import io.rosterlake.ingestion.testing.Workbooks;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a person. */
class WorkersTest {
    @TempDir
    Path folder;

    @Test
    void readsEveryColumnOfAPerson() throws Exception {
        ReadFile file = read(folder, row("甲街道,乙社区", WOMAN, "1985.06,本科,学士,书记、主任,七级,两委,2013年9月,2022.07-长期,F55,借调至区委办"));

        assertThat(file.accepted()).hasSize(1);
        assertThat(file.codes()).isEmpty();
        assertThat(file.value(0, "id_number")).contains(WOMAN);
        assertThat(file.value(0, "sex")).contains("female");
        assertThat(file.value(0, "birth_date")).contains(LocalDate.of(1985, 6, 1));
        assertThat(file.value(0, "post")).contains("both");
        assertThat(file.value(0, "post_name")).contains("书记、主任");
        assertThat(file.value(0, "post_level")).contains("head");
        assertThat(file.value(0, "roles")).contains(2);
        assertThat(file.value(0, "staff_category")).contains("committee");
        assertThat(file.value(0, "pay_grade")).contains(7);
        assertThat(file.value(0, "community_work_since")).contains(LocalDate.of(2013, 9, 1));
        assertThat(file.value(0, "contract_start")).contains(LocalDate.of(2022, 7, 1));
        assertThat(file.value(0, "contract_open_ended")).contains(true);
        assertThat(file.value(0, "retirement_class")).contains("F55");
        assertThat(file.value(0, "remark_flags")).contains("on_loan");
        assertThat(file.value(0, "on_loan_to")).contains("区委办");
        assertThat(file.value(0, "marked_left")).contains(false);
    }

    @Test
    void identityBeatsSexAndBirthDate() throws Exception {
        ReadFile file = read(folder, row("甲街道,乙社区", MAN).replace("某某,男", "某某,女").replace("1990.01", "1991.05"));

        assertThat(file.value(0, "sex")).contains("male");
        assertThat(file.value(0, "birth_date")).contains(LocalDate.of(1990, 1, 1));
        assertThat(file.codes()).containsExactly(FindingCode.SEX_MISMATCH, FindingCode.BIRTH_DATE_MISMATCH);
    }

    @Test
    void impossibleBirthDateDoesNotCostThePerson() throws Exception {
        ReadFile file = read(folder, row("甲街道,乙社区", MAN).replace("1990.01", "1990.13"));

        assertThat(file.value(0, "birth_date")).contains(LocalDate.of(1990, 1, 1));
        assertThat(file.codes()).containsExactly(FindingCode.DATE_IMPOSSIBLE);
    }

    @Test
    void futureJoiningDateEmptiesTheCellAndKeepsTheRow() throws Exception {
        ReadFile file = read(folder, row("甲街道,乙社区", MAN).replace("2013年9月", "2025年7月"));

        assertThat(file.accepted()).hasSize(1);
        assertThat(file.value(0, "community_work_since")).isEmpty();
        assertThat(file.codes()).containsExactly(FindingCode.DATE_FUTURE);
    }

    @Test
    void unknownCodeWordKeepsTheRow() throws Exception {
        ReadFile file = read(folder, row("甲街道,乙社区", MAN).replace("两委", "志愿者"));

        assertThat(file.accepted()).hasSize(1);
        assertThat(file.value(0, "staff_category")).isEmpty();
        assertThat(file.accepted().get(0).findings())
                .singleElement()
                .extracting(Finding::code, Finding::redactedValue)
                .containsExactly(FindingCode.CODE_UNKNOWN, "志愿者");
    }

    @Test
    void errorInRequiredCellRejectsErrorElsewhereDoesNot() throws Exception {
        ReadFile file = read(
                folder,
                row("甲街道,乙社区", MAN).replace("两委", "#REF!"),
                row("甲街道,乙社区", WOMAN).replace("七级", "#N/A"));

        assertThat(file.rejected()).hasSize(1);
        assertThat(file.accepted()).hasSize(1);
        assertThat(file.codes()).containsExactly(FindingCode.CELL_ERROR, FindingCode.CELL_ERROR);
    }

    @Test
    void samePersonCommunityAndPostTwiceIsRejectedAnotherPostIsASecondRole() throws Exception {
        ReadFile file = read(
                folder,
                row("甲街道,乙社区", MAN),
                row("甲街道,乙社区", MAN),
                row("甲街道,乙社区", MAN).replace("委员", "网格员"),
                row("甲街道,丙社区", MAN));

        assertThat(file.accepted()).hasSize(3);
        assertThat(file.rejected())
                .singleElement()
                .extracting(RegisterRow::rowNumber)
                .isEqualTo(3);
        assertThat(file.codes()).containsExactly(FindingCode.DUPLICATE_PERSON);
    }

    @Test
    void blankNeededCellWarnsButNoneInDegreeIsAValue() throws Exception {
        ReadFile file = read(folder, row("甲街道,乙社区", MAN).replace("本科,学士", ",无"));

        assertThat(file.value(0, "degree")).contains("无");
        assertThat(file.accepted().get(0).findings())
                .extracting(Finding::code, Finding::column)
                .containsExactly(tuple(FindingCode.NEEDED_MISSING, "education"));
    }

    @Test
    void neededColumnThatIsAbsentIsOneFindingForTheFile() throws Exception {
        ReadFile file = ReadFile.ofText(
                folder,
                NAME,
                "街道,社区,姓名,身份证号,职务,人员类别,学历,学位,等级",
                "甲街道,乙社区,某某," + MAN + ",委员,两委,本科,学士,7",
                "甲街道,乙社区,某某," + WOMAN + ",委员,两委,本科,学士,7");

        assertThat(file.accepted()).hasSize(2).allMatch(row -> row.findings().isEmpty());
        assertThat(file.fileFindings())
                .singleElement()
                .extracting(Finding::code, Finding::column, Finding::rowNumber)
                .containsExactly(FindingCode.NEEDED_MISSING, "community_work_since", null);
    }

    @Test
    void numericIdentityHasLostItsLastDigits() throws Exception {
        Path file = Workbooks.xlsx(
                folder.resolve("人员花名册2025-06.xlsx"),
                book -> Workbooks.sheet(
                        book,
                        "表",
                        List.of(
                                List.of("街道", "社区", "姓名", "身份证号", "职务", "人员类别"),
                                List.of("甲街道", "乙社区", "某某", 370102199001020310d, "委员", "两委"))));

        assertThat(ReadFile.of(file).codes()).contains(FindingCode.ID_PRECISION_LOST);
    }

    @Test
    void mergedIdentityServesBothRolesOfAPerson() throws Exception {
        Path file = Workbooks.xlsx(folder.resolve("人员花名册2025-06.xlsx"), book -> {
            Sheet sheet = Workbooks.sheet(
                    book,
                    "表",
                    List.of(
                            List.of("街道", "社区", "姓名", "身份证号", "职务", "人员类别"),
                            List.of("甲街道", "乙社区", "某某", MAN, "书记", "两委"),
                            List.of("", "", "", "", "主任", "两委")));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
        });

        assertThat(ReadFile.of(file).accepted()).hasSize(2);
        assertThat(ReadFile.of(file).value(1, "post")).contains("director");
    }

    @Test
    void everyFileFormGivesTheSamePeople() throws Exception {
        List<List<Object>> cells = List.of(
                List.of("街道(镇)", "居委会", "姓 名", "证件号码", "岗位", "身份类别"), List.of("甲街道", "乙社区", "某某", MAN, "委员", "两委"));
        Path html = Files.writeString(
                folder.resolve("人员花名册2025-06.html.xls"),
                "<html><table><tr><td>街道（镇）</td><td>居委会</td><td>姓  名</td><td>证件号码</td><td>岗位</td><td>身份类别</td></tr>"
                        + "<tr><td>甲街道</td><td>乙社区</td><td>某某</td><td>&#x27;" + MAN
                        + "</td><td>委员</td><td>两委&nbsp;</td></tr></table></html>");
        List<ReadFile> files = List.of(
                ReadFile.of(
                        Workbooks.xlsx(folder.resolve("人员花名册2025-06.xlsx"), book -> Workbooks.sheet(book, "表", cells))),
                ReadFile.of(
                        Workbooks.xls(folder.resolve("人员花名册2025-06.xls"), book -> Workbooks.sheet(book, "表", cells))),
                ReadFile.ofText(
                        folder,
                        NAME,
                        Charset.forName("GB18030"),
                        "街道(镇),居委会,姓名,证件号码,岗位,身份类别",
                        "甲街道,乙社区,某某,\t" + MAN + ",委员,两委"),
                ReadFile.of(html));

        assertThat(files).allMatch(file -> file.accepted()
                .get(0)
                .values()
                .equals(files.get(0).accepted().get(0).values()));
        assertThat(files.get(0).value(0, "id_number")).contains(MAN);
    }
}
