package io.rosterlake.ingestion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundaryChangesFileTest {
    private static final String DISTRICTS = """
            districts:
              - {code: '910001', name: 甲区, city: 市, scheme: a, reporting: monthly}
              - {code: '910002', name: 乙区, city: 市, scheme: a, reporting: monthly}
              - {code: '910003', name: 丙区, city: 市, scheme: a, reporting: monthly}
            """;

    @Test
    void readsEveryKindOfChange() throws Exception {
        Districts districts = new DistrictsFile().parse("""
                districts:
                  - {code: '910001', name: 甲区, city: 市, scheme: a, reporting: monthly}
                  - {code: '910002', name: 乙区, city: 市, scheme: a, reporting: monthly}
                  - {code: '910003', name: 丙区, city: 市, scheme: a, reporting: monthly}
                  - {code: '910004', name: 丙区, city: 市, scheme: a, reporting: monthly}
                  - {code: '910005', name: 戊区, city: 市, scheme: a, reporting: monthly}
                changes:
                  - {kind: merged, from: 2025-07, old: ['910001'], new: ['910002'], document: 某号批复}
                  - {kind: recoded, from: 2025-08, old: ['910003'], new: ['910004']}
                  - {kind: split, from: 2025-09, old: ['910002'], new: ['910002', '910005']}
                  - {kind: renamed, from: 2025-10, old: ['910005'], former_name: 旧区}
                  - {kind: abolished, from: 2025-11, old: ['910005']}
                """);

        assertThat(districts.changes().all())
                .extracting(change -> change.kind().code() + " " + change.from() + " " + change.abolishedCodes())
                .containsExactly(
                        "merged 2025-07 [910001]",
                        "recoded 2025-08 [910003]",
                        "split 2025-09 []",
                        "renamed 2025-10 []",
                        "abolished 2025-11 [910005]");
        assertThat(districts.changes().all().get(0).document()).contains("某号批复");
        assertThat(districts.changes().isAbolished("910001", YearMonth.of(2025, 6)))
                .isFalse();
        assertThat(districts.changes().isAbolished("910001", YearMonth.of(2025, 7)))
                .isTrue();
    }

    @Test
    void aFoldersNameIsThatOfTheDistrictThatLives() throws Exception {
        Districts districts = new DistrictsFile().parse("""
                districts:
                  - {code: '910004', name: 丙区, city: 市, scheme: a, reporting: monthly}
                  - {code: '910003', name: 丙区, city: 市, scheme: a, reporting: monthly}
                  - {code: '910001', name: 甲区, city: 市, scheme: a, reporting: monthly}
                changes:
                  - {kind: recoded, from: 2025-08, old: ['910003'], new: ['910004']}
                  - {kind: renamed, from: 2025-08, old: ['910001'], former_name: 老甲区}
                """);

        assertThat(districts.ofFolder("丙区").map(District::code)).contains("910004");
        assertThat(districts.ofFolder("910003").map(District::code)).contains("910003");
        assertThat(districts.ofFolder("老甲区").map(District::code)).contains("910001");
    }

    @Test
    void readsDatedSchemesInOrder() throws Exception {
        Districts districts = new DistrictsFile().parse("""
                districts:
                  - {code: '910001', name: 甲区, city: 市, reporting: monthly, schemes: [{scheme: a}, {scheme: b, from: 2026-01}]}
                """);

        assertThat(districts.all().get(0).schemes())
                .containsExactly(SchemeAssignment.always("a"), new SchemeAssignment("b", YearMonth.of(2026, 1)));
        assertThat(districts.all().get(0).scheme()).isEqualTo("b");
    }

    @Test
    void listsEveryProblemOfDatedSchemes() {
        assertThat(problems("""
                districts:
                  - {code: '910001', name: 甲区, city: 市, reporting: monthly, scheme: a, schemes: [{scheme: b, from: 2026-13}]}
                  - {code: '910002', name: 乙区, city: 市, reporting: monthly, schemes: []}
                  - {code: '910003', name: 丙区, city: 市, reporting: monthly, schemes: [{scheme: b, since: 2025-01}, {scheme: c}]}
                  - {code: '910004', name: 丁区, city: 市, reporting: monthly}
                """))
                .containsExactly(
                        "2 either scheme or schemes, not both",
                        "2 from should be a month such as 2025-07, is 2026-13",
                        "3 schemes lists no scheme",
                        "4 unknown key since",
                        "4 schemes stand in order of months, and all but the first have a from of their own",
                        "5 scheme is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: gone, from: 2025-07, old: ['910001']}                                 | kind should be one of merged, split, renamed, recoded, abolished, is gone
            {kind: merged, old: ['910001'], new: ['910002']}                             | from is missing
            {kind: merged, from: July, old: ['910001'], new: ['910002']}                 | from should be a month such as 2025-07, is July
            {kind: merged, from: 2025-07, old: ['910001'], new: ['910009']}              | 910009 of new is not among the districts listed
            {kind: merged, from: 2025-07, old: ['910001', '910001'], new: ['910002']}    | 910001 stands twice in old
            {kind: merged, from: 2025-07, old: ['910001'], new: ['910002'], why: x}      | unknown key why
            {kind: merged, from: 2025-07, old: ['910001'], new: ['910001']}              | merged needs one code or more in old, one in new, and not the same alone
            {kind: split, from: 2025-07, old: ['910001'], new: ['910002']}               | split needs one code in old and two or more in new
            {kind: recoded, from: 2025-07, old: ['910001'], new: ['910001']}             | recoded needs one code in old and another one in new
            {kind: renamed, from: 2025-07, old: ['910001']}                              | former_name belongs to renamed, which needs it, and to no other kind
            {kind: abolished, from: 2025-07, old: ['910001'], new: ['910001']}           | abolished needs one code or more in old; new has none of them
            {kind: abolished, from: 2025-07, old: '910001'}                              | old should be a list
            """)
    void namesWhatIsWrongWithAChange(String change, String problem) {
        assertThat(problems(DISTRICTS + "changes:\n  - " + change + "\n")).contains("6 " + problem);
    }

    @Test
    void refusesADistrictThatLivesOnAfterItWasAbolished() {
        assertThat(problems(DISTRICTS + """
                  - {code: '910004', name: 丁区, city: 市, reporting: monthly, schemes: [{scheme: a}, {scheme: b, from: 2026-01}]}
                changes:
                  - {kind: merged, from: 2025-07, old: ['910001'], new: ['910002']}
                  - {kind: split, from: 2025-09, old: ['910003'], new: ['910003', '910001']}
                  - {kind: abolished, from: 2025-12, old: ['910004']}
                """))
                .containsExactly(
                        "8 910001 was abolished from 2025-07 on (line 7) and cannot live on here",
                        "8 910001 comes into being in 2025-09, yet the change on line 7 is earlier",
                        "9 910004 was abolished from 2025-12 on (line 9) and cannot live on here");
    }

    @Test
    void refusesChangesThatContradict() {
        assertThat(problems(DISTRICTS + """
                changes:
                  - {kind: merged, from: 2025-07, old: ['910001'], new: ['910002']}
                  - {kind: recoded, from: 2025-06, old: ['910001'], new: ['910003']}
                  - {kind: renamed, from: 2025-07, old: ['910002'], former_name: 甲}
                  - {kind: renamed, from: 2025-07, old: ['910002'], former_name: 乙}
                """))
                .containsExactly(
                        "7 910001 is abolished twice, also on line 6",
                        "9 910002 is renamed twice in one month, also on line 8");
    }

    @Test
    void refusesASectionThatNobodyKnows() {
        assertThat(problems(DISTRICTS + "change: []\n")).containsExactly("5 unknown key change");
    }

    private static List<String> problems(String yaml) {
        return catchThrowableOfType(DistrictsException.class, () -> new DistrictsFile().parse(yaml)).problems().stream()
                .map(problem -> problem.line() + " " + problem.en())
                .toList();
    }
}
