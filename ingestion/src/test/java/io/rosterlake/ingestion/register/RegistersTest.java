package io.rosterlake.ingestion.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistersTest {
    /** The bronze tables as ingestion/README.md describes them: the contract with the other modules. */
    private static final Map<Register, String> CONTRACT = Map.of(
            Register.WORKERS,
            "person_key name_key sex birth_month ethnicity political_status education degree street community post post_name"
                    + " post_level roles staff_category pay_grade grade_since post_since community_work_since contract_start"
                    + " contract_end contract_open_ended employer retirement_class on_loan_to marked_left remark_flags",
            Register.COMMUNITIES,
            "street community community_code households household_basis residents registered_population area_type grids",
            Register.DEPARTURES,
            "person_key name_key left_on reason reason_name",
            Register.TRAININGS,
            "person_key name_key training_date training_end course category organiser class_hours sessions exam_result",
            Register.CERTIFICATES,
            "person_key name_key certificate certificate_level certificate_number_present obtained_on registered_on valid_until",
            Register.APPRAISALS,
            "person_key name_key year quantified_score vote_midyear vote_yearend total_score grade grade_name",
            Register.PAYROLL,
            "person_key name_key month basic performance post_allowance certificate_allowance bonus other employer_pension"
                    + " employer_medical employer_unemployment employer_injury employer_maternity employer_insurance"
                    + " housing_fund total paid_by");

    @ParameterizedTest
    @EnumSource
    void columnsAreThoseOfTheBronzeTable(Register register) {
        List<String> kept = Registers.columns(register).stream()
                .filter(column -> column.retention() != Retention.DROPPED)
                .map(Column::bronzeName)
                .toList();

        assertThat(kept).containsExactly(CONTRACT.get(register).split(" "));
    }

    @ParameterizedTest
    @EnumSource
    void everyHeadingMeansOneColumn(Register register) {
        Map<String, String> columnOfHeading = new HashMap<>();
        for (ColumnDefinition column : Registers.definition(register).columns()) {
            column.headings().forEach(heading -> assertThat(columnOfHeading.put(heading.text(), column.name()))
                    .as(heading.text())
                    .isNull());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeWordMeansOneCode(Register register) {
        for (ColumnDefinition column : Registers.definition(register).columns()) {
            Set<String> codes = new HashSet<>(column.codes().codeOfWord().values());
            assertThat(codes)
                    .as(column.name())
                    .containsExactlyInAnyOrderElementsOf(column.codes().codes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void personalColumnsNeverEnterTheLakeInTheClear(Register register) {
        assertThat(Registers.columns(register))
                .filteredOn(column -> Set.of("id_number", "name").contains(column.name()))
                .allMatch(column -> column.retention() == Retention.HASHED);
        assertThat(Registers.columns(register))
                .filteredOn(column ->
                        Set.of("phone", "remarks", "certificate_number").contains(column.name()))
                .allMatch(column -> column.retention() == Retention.DROPPED);
    }

    @Test
    void wordsAreComparedWithoutWidthBlanksAndCase() {
        assertThat(WordForm.of(" 街 道（镇）\u200B")).isEqualTo("街道(镇)");
        assertThat(WordForm.of("【ｍ６０】")).isEqualTo("(M60)");
        assertThat(WordForm.withoutBrackets("街道(镇)")).isEqualTo("街道");
    }
}
