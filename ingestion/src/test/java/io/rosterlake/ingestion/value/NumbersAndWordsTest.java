package io.rosterlake.ingestion.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.container.Cell;
import io.rosterlake.ingestion.container.CellKind;
import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.register.CodeList;
import io.rosterlake.ingestion.register.ColumnDefinition;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Registers;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersAndWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"3000; 3000", "3,000; 3000", "约3000户; 3000", "３０００; 3000", "0.3万户; 3000", "3000户左右; 3000", "0; 0"})
    void readsCountsAsPeopleWriteThem(String text, int count) {
        assertThat(NumberReader.count(Cell.text(text), BigDecimal.ONE).value()).contains(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"三千", "3000.5", "-5", "3,00", "20%", "3000-4000"})
    void refusesBrokenCounts(String text) {
        assertThat(NumberReader.count(Cell.text(text), BigDecimal.ONE).finding())
                .contains(FindingCode.NUMBER_FORMAT);
    }

    @Test
    void unitInTheHeadingMultipliesUnlessTheCellHasItsOwn() {
        BigDecimal factor = NumberReader.factor("应发合计(万元)");

        assertThat(NumberReader.decimal(Cell.text("0.520450"), factor).value()).contains(new BigDecimal("5204.50"));
        assertThat(NumberReader.decimal(Cell.text("5204.5元"), factor).value()).contains(new BigDecimal("5204.50"));
        assertThat(NumberReader.factor("应发合计(元)")).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void storedNumbersLoseTheNoiseOfTheirBinaryForm() {
        assertThat(NumberReader.decimal(new Cell(CellKind.NUMBER, "3514.0700000000002"), BigDecimal.ONE)
                        .value())
                .contains(new BigDecimal("3514.07"));
    }

    @ParameterizedTest
    @CsvSource({"7级, 7", "七级, 7", "Ⅶ, 7", "07, 7", "7.0, 7", "十二级, 12", "十级, 10", "二十, 20", "Ⅻ, 12", "１１级, 11", "第3级, 3"
    })
    void readsGradesInEveryNumeral(String text, int grade) {
        assertThat(GradeReader.read(Cell.text(text)).value()).contains(grade);
    }

    @ParameterizedTest
    @ValueSource(strings = {"高级", "IIX", "7.5", "一二"})
    void refusesWhatIsNoGrade(String text) {
        assertThat(GradeReader.read(Cell.text(text)).finding()).contains(FindingCode.NUMBER_FORMAT);
    }

    @ParameterizedTest
    @CsvSource({
        "书记、主任, both, head, 2",
        "书记兼主任, both, head, 2",
        "党委书记、居委会主任, both, head, 2",
        "一肩挑, both, head, 2",
        "专职副书记, deputy_secretary, deputy, 1",
        "居委会副主任, deputy_director, deputy, 1",
        "副书记、委员, deputy_secretary, deputy, 2",
        "社区党委书记, secretary, head, 1",
        "委员, member, staff, 1",
        "站长, station_head, head, 1"
    })
    void readsPostsAndCountsRoles(String text, String code, String level, int roles) {
        assertThat(PostReader.read(text, posts()).value()).contains(new PostReader.Post(code, level, roles));
    }

    @Test
    void keepsTheKnownRoleBesideAnUnknownOne() {
        ValueResult<PostReader.Post> result = PostReader.read("委员、联络员", posts());

        assertThat(result.value()).map(PostReader.Post::code).contains("member");
        assertThat(result.finding()).contains(FindingCode.CODE_UNKNOWN);
    }

    @Test
    void unknownPostIsNoPost() {
        assertThat(PostReader.read("联络员", posts()).value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"已离职, left", "借调至街道综治办, on_loan", "产假, maternity", "新进, new"})
    void readsRemarks(String text, String flag) {
        assertThat(Remark.read(text).flags()).containsExactly(flag);
    }

    @Test
    void remarkTellsWhereSomebodyIsOnLoan() {
        assertThat(Remark.read("借调至街道综治办").onLoanTo()).contains("街道综治办");
        assertThat(Remark.read("未离职").hasLeft()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "无", "—", "／", "/", "空", "--", "\u00A0"})
    void knowsMissingValues(String text) {
        assertThat(CellText.isMissing(text, false)).isTrue();
    }

    @Test
    void noneIsAValueWhereItMeansOne() {
        assertThat(CellText.isMissing("无", true)).isFalse();
        assertThat(CellText.isMissing("0", false)).isFalse();
    }

    @Test
    void cleansBlanksAndFullWidthOutOfNames() {
        assertThat(CellText.clean("　玉 兰\u200B社区\n")).isEqualTo("玉兰社区");
        assertThat(CellText.clean("'＝１号 A b")).isEqualTo("＝1号A b");
    }

    @Test
    void redactsWhatCouldTellAPerson() {
        assertThat(Redaction.identityNumber("11010519491231002X")).isEqualTo("110105************");
        assertThat(Redaction.identityNumber("3701**********1234")).isEqualTo("******************");
        assertThat(Redaction.identityNumber("3.70102E+17")).isEqualTo("***********");
        assertThat(Redaction.birthDate("1985-06-17")).isEqualTo("1985-**");
        assertThat(Redaction.other("11010519491231002X")).doesNotContain("1949");
        assertThat(Redaction.other("电话 139-1234-5678")).doesNotContain("5678");
        assertThat(Redaction.other("2025-02-30")).isEqualTo("2025-02-30");
    }

    private static CodeList posts() {
        return Registers.definition(Register.WORKERS)
                .find("post")
                .map(ColumnDefinition::codes)
                .orElseThrow();
    }
}
