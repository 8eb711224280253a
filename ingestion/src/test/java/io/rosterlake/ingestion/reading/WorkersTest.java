package io.rosterlake.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rosterlake.ingestion.finding.Finding;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.testing.InventedPerson;
import io.rosterlake.ingestion.testing.ReadFile;
import io.rosterlake.ingestion.testing.Workbooks;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkersTest {
    private static final String NAME = "人员花名册2025-06.csv";
    private static final String HEADINGS = "街道,社区,姓名,性别,身份证号,出生年月,学历,学位,职务,等级,人员类别,参加社区工作时间,合同起止,退休类别,备注";
    private static final String WOMAN = InventedPerson.identity("19850617", 12);
    private static final String MAN = InventedPerson.identity("19900102", 31);

    @TempDir
    Path folder;

    @Test
    void readsEveryColumnOfAPerson() throws Exception {
        ReadFile file = read(row("甲街道,乙社区", WOMAN, "1985.06,本科,学士,书记、主任,七级,两委,2013年9月,2022.07-长期,F55,借调至区委办"));

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
    void blankStreetAndCommunityRepeatTheOnesAboveButAStrokeDoesNot() throws Exception {
        ReadFile file = read(row("甲街道,乙社区", WOMAN), row(",", MAN), row(",／", InventedPerson.identity("19910101", 1)));

        assertThat(file.value(1, "street")).contains("甲街道");
        assertThat(file.value(1, "community")).contains("乙社区");
        assertThat(file.rejected()).hasSize(1);
        assertThat(file.rejected().get(0).findings())
                .extracting(Finding::column)
                .containsExactly("community");
    }

    @Test
    void newStreetDoesNotInheritTheCommunityOfTheOldOne() throws Exception {
        ReadFile file = read(row("甲街道,乙社区", WOMAN), row("丙街道,", MAN));

        assertThat(file.rejected().get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.REQUIRED_MISSING);
    }

    @Test
    void identityBeatsSexAndBirthDate() throws Exception {
        ReadFile file = read(row("甲街道,乙社区", MAN).replace("某某,男", "某某,女").replace("1990.01", "1991.05"));

        assertThat(file.value(0, "sex")).contains("male");
        assertThat(file.value(0, "birth_date")).contains(LocalDate.of(1990, 1, 1));
        assertThat(file.codes()).containsExactly(FindingCode.SEX_MISMATCH, FindingCode.BIRTH_DATE_MISMATCH);
    }

    @Test
    void impossibleBirthDateDoesNotCostThePerson() throws Exception {
        ReadFile file = read(row("甲街道,乙社区", MAN).replace("1990.01", "1990.13"));

        assertThat(file.value(0, "birth_date")).contains(LocalDate.of(1990, 1, 1));
        assertThat(file.codes()).containsExactly(FindingCode.DATE_IMPOSSIBLE);
    }

    @Test
    void futureJoiningDateEmptiesTheCellAndKeepsTheRow() throws Exception {
        ReadFile file = read(row("甲街道,乙社区", MAN).replace("2013年9月", "2025年7月"));

        assertThat(file.accepted()).hasSize(1);
        assertThat(file.value(0, "community_work_since")).isEmpty();
        assertThat(file.codes()).containsExactly(FindingCode.DATE_FUTURE);
    }

    @Test
    void unknownCodeWordKeepsTheRow() throws Exception {
        ReadFile file = read(row("甲街道,乙社区", MAN).replace("两委", "志愿者"));

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
                row("甲街道,乙社区", MAN).replace("两委", "#REF!"),
                row("甲街道,乙社区", WOMAN).replace("七级", "#N/A"));

        assertThat(file.rejected()).hasSize(1);
        assertThat(file.accepted()).hasSize(1);
        assertThat(file.codes()).containsExactly(FindingCode.CELL_ERROR, FindingCode.CELL_ERROR);
    }

    @Test
    void samePersonCommunityAndPostTwiceIsRejectedAnotherPostIsASecondRole() throws Exception {
        ReadFile file = read(
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
        ReadFile file = read(row("甲街道,乙社区", MAN).replace("本科,学士", ",无"));

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
    void findingsNeverShowANumberOrAName() throws Exception {
        ReadFile file = read(
                row("甲街道,乙社区", MAN.substring(0, 17) + (MAN.endsWith("1") ? "2" : "1")),
                row("甲街道,乙社区", WOMAN).replace("两委", MAN).replace("七级", WOMAN));

        assertThat(file.rows().stream().flatMap(row -> row.findings().stream()))
                .hasSize(3)
                .allMatch(finding -> !finding.toString().contains(MAN.substring(6, 14)))
                .allMatch(finding -> !finding.toString().contains(WOMAN.substring(6, 14)))
                .allMatch(finding -> !finding.toString().contains("某某"));
    }

    @Test
    void shiftedRowDoesNotShowTheNameThatFellIntoAnotherColumn() throws Exception {
        ReadFile file = read("甲街道,乙社区,," + row("", MAN).substring(1));

        assertThat(file.rejected().get(0).findings())
                .extracting(Finding::code)
                .contains(FindingCode.CODE_UNKNOWN, FindingCode.ID_FORMAT);
        assertThat(file.rejected().get(0).findings())
                .allMatch(finding -> !finding.toString().contains("某某"));
    }

    @Test
    void findingTellsLineAndColumnLetter() throws Exception {
        ReadFile file = read(row("甲街道,乙社区", "12345"));

        assertThat(file.rejected().get(0).findings())
                .singleElement()
                .extracting(Finding::sheet, Finding::rowNumber, Finding::columnLetter, Finding::redactedValue)
                .containsExactly("人员花名册2025-06", 2, "E", "*****");
    }

    @Test
    void readsHeadingsOfTwoLinesWithMergesAsThePrintedFormHasThem() throws Exception {
        for (String name : List.of("人员花名册2025-06.xlsx", "人员花名册2025-06.xls")) {
            Path file = name.endsWith("x")
                    ? Workbooks.xlsx(folder.resolve(name), WorkersTest::printedForm)
                    : Workbooks.xls(folder.resolve(name), WorkersTest::printedForm);
            ReadFile read = ReadFile.of(file);

            assertThat(read.codes()).isEmpty();
            assertThat(read.accepted()).extracting(RegisterRow::rowNumber).containsExactly(5, 6);
            assertThat(read.value(1, "community")).contains("乙社区");
            assertThat(read.value(0, "post")).contains("director");
            assertThat(read.value(0, "contract_start")).contains(LocalDate.of(2022, 6, 1));
            assertThat(read.value(0, "contract_end")).contains(LocalDate.of(2027, 5, 31));
            assertThat(read.value(1, "contract_open_ended")).contains(true);
            assertThat(read.nonData()).hasSize(10);
        }
    }

    private static void printedForm(Workbook book) {
        Sheet sheet = Workbooks.sheet(
                book,
                "甲街道",
                List.of(
                        List.of("某区社区工作者人员花名册\n（2025年6月）"),
                        List.of("填报单位（盖章）：甲街道办事处", "", "", "", "填报日期：2025年7月4日"),
                        List.of(
                                "序号",
                                "街道",
                                "社区",
                                "姓名",
                                "公民身份\n号码",
                                "学历学位",
                                "",
                                "任职情况",
                                "",
                                "人员类别",
                                "参加社区工作时间",
                                "合同",
                                ""),
                        List.of("", "", "", "", "", "学历", "学位", "职务/岗位", "岗位等级", "", "", "起始", "终止"),
                        List.of(
                                1,
                                "甲街道",
                                "乙社区",
                                "某某",
                                MAN,
                                "本科",
                                "学士",
                                "主任",
                                "7级",
                                "两委成员",
                                "2013.09",
                                "2022.06.01",
                                "2027.05.31"),
                        List.of(2, "", "", "某某", WOMAN, "本科", "无", "委员", "7级", "两委成员", "2013.09", "2022.06.01", "长期"),
                        List.of("小计", "", "", 2),
                        List.of("合计", "", "", 2),
                        List.of("注：本表由社区填写，街道审核。"),
                        List.of("填表人：王某", "", "", "", "审核人：李某")));
        for (int column : List.of(0, 1, 2, 3, 4, 9, 10)) {
            sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
        }
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 5, 6));
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 7, 8));
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 11, 12));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 12));
        sheet.addMergedRegion(new CellRangeAddress(4, 6, 2, 2));
        Workbooks.sheet(book, "字典", List.of(List.of("人员类别", "学历", "性别"), List.of("两委成员", "本科", "男")));
        book.setSheetHidden(1, true);
    }

    @Test
    void readsHeadingsOfTwoLinesInTextFilesWithoutMerges() throws Exception {
        ReadFile file = ReadFile.ofText(
                folder,
                NAME,
                "街道,社区,姓名,身份证号,学历学位,,任职情况,,人员类别,参加社区工作时间,合同,",
                ",,,,学历,学位,职务,等级,,,起始,终止",
                "甲街道,乙社区,某某," + MAN + ",本科,学士,委员,7,两委,2013.09,2022.06,2027.05");

        assertThat(file.codes()).isEmpty();
        assertThat(file.value(0, "contract_end")).contains(LocalDate.of(2027, 5, 1));
        assertThat(file.value(0, "pay_grade")).contains(7);
        assertThat(file.nonData()).hasSize(2);
    }

    @Test
    void headingsMayChangeFromBlockToBlock() throws Exception {
        ReadFile file = ReadFile.ofText(
                folder,
                NAME,
                HEADINGS,
                row("甲街道,乙社区", MAN),
                "小计,,1人,,,,,,,,,,,,",
                "丙社区,,,,,,,,,,,,,,",
                "姓名,身份证号,街道,社区,职务,人员类别",
                "某某," + WOMAN + ",甲街道,丙社区,委员,两委");

        assertThat(file.accepted()).hasSize(2);
        assertThat(file.value(1, "community")).contains("丙社区");
        assertThat(file.nonData()).hasSize(4);
    }

    @Test
    void headingsOfANewBlockEndTheStreetAndCommunityOfTheOldOne() throws Exception {
        ReadFile file = read(row("甲街道,乙社区", MAN), HEADINGS, row(",", WOMAN));

        assertThat(file.accepted()).hasSize(1);
        assertThat(file.rejected().get(0).findings())
                .extracting(Finding::code, Finding::column)
                .containsExactly(
                        tuple(FindingCode.REQUIRED_MISSING, "street"),
                        tuple(FindingCode.REQUIRED_MISSING, "community"));
    }

    @Test
    void lineAboveTheHeadingsOfABlockNamesItsCommunity() throws Exception {
        ReadFile file = ReadFile.ofText(
                folder,
                NAME,
                "某区社区工作者人员花名册（2025年6月）,,,,,,,,,,,,,,",
                "甲街道：,社区名称：乙社区,,,,,,,,,,,,,",
                HEADINGS,
                row("甲街道,", MAN),
                "甲街道丙社区,,,,,,,,,,,,,,",
                HEADINGS,
                row(",", WOMAN));

        assertThat(file.value(0, "community")).contains("乙社区");
        assertThat(file.value(1, "street")).contains("甲街道");
        assertThat(file.value(1, "community")).contains("丙社区");
        assertThat(file.rejected()).isEmpty();
    }

    @Test
    void lineBetweenRowsNamesTheCommunityOfTheRowsBelowIt() throws Exception {
        ReadFile file = read(row("甲街道,乙社区", MAN), ",丙社区,,,,,,,,,,,,,", row(",", WOMAN));

        assertThat(file.value(1, "street")).contains("甲街道");
        assertThat(file.value(1, "community")).contains("丙社区");
    }

    @Test
    void totalIsComparedWithAcceptedAndRejectedRows() throws Exception {
        String[] rows = {row("甲街道,乙社区", MAN), row("甲街道,乙社区", "12345")};

        ReadFile right = read(rows[0], rows[1], "合计,,2人,,,,,,,,,,,,");
        ReadFile wrong = read(rows[0], rows[1], "合 计,,3人,,,,,,,,,,,,");

        assertThat(right.fileFindings()).isEmpty();
        assertThat(wrong.fileFindings())
                .singleElement()
                .extracting(Finding::code, Finding::rowNumber, Finding::detail)
                .containsExactly(FindingCode.TOTAL_MISMATCH, 4, "3 / 2");
    }

    @Test
    void everyRowIsCountedOnceAndBlankOnesNot() throws Exception {
        ReadFile file = ReadFile.ofText(
                folder,
                NAME,
                "某区人员花名册（2025年6月）,,,,,,,,,,,,,,",
                HEADINGS,
                row("甲街道,乙社区", MAN),
                ",,,,,,,,,,,,,,",
                row("甲街道,乙社区", "12345"),
                "填表人：某某,,,,审核人：某某,,,,,,,,,,");

        assertThat(file.counts()).singleElement().isEqualTo(new SheetCount("人员花名册2025-06", false, true, 5, 1, 1, 3));
        assertThat(file.rows()).extracting(RegisterRow::rowNumber).containsExactly(1, 2, 3, 5, 6);
    }

    @Test
    void rowsNumberedInAdvanceAreNotRejected() throws Exception {
        Path file = Workbooks.xlsx(
                folder.resolve("人员花名册2025-06.xlsx"),
                book -> Workbooks.sheet(
                        book,
                        "表",
                        List.of(
                                List.of("序号", "街道", "社区", "姓名", "身份证号", "职务", "人员类别"),
                                List.of(1, "甲街道", "乙社区", "某某", MAN, "委员", "两委"),
                                List.of(2, "甲街道", "乙社区"),
                                List.of(3))));

        assertThat(ReadFile.of(file).rejected()).isEmpty();
        assertThat(ReadFile.of(file).nonData()).hasSize(3);
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

    private ReadFile read(String... rows) throws Exception {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADINGS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return ReadFile.ofText(folder, NAME, lines);
    }

    private static String row(String place, String identity) {
        String birth = identity.equals(WOMAN) ? "1985.06" : identity.equals(MAN) ? "1990.01" : "";
        return row(place, identity, birth + ",本科,学士,委员,七级,两委,2013年9月,2022.07-2027.06,,");
    }

    private static String row(String place, String identity, String rest) {
        String sex = identity.equals(WOMAN) ? "女" : "男";
        return place + ",某某," + sex + "," + identity + "," + rest;
    }
}
