package io.rosterlake.transforms.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.scheme.Problem.Code;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of problem that a single file can have, with its place and what it says. */
class SchemeProblemsTest {
    /** Problems that only several files or the file system can have; see {@link SchemeCatalogueTest} and {@link
     * OverlayTest}. */
    private static final Set<Code> ACROSS_FILES = EnumSet.of(
            Code.FILE_UNREADABLE,
            Code.DATES_OVERLAP,
            Code.VERSION_TWICE,
            Code.OVERLAY_SCHEME_UNKNOWN,
            Code.OVERLAY_RULE_UNKNOWN,
            Code.OVERLAY_RULE_TWICE);

    /** Problems that only scenarios have. */
    private static final Set<Code> OF_SCENARIOS =
            EnumSet.of(Code.MONTH_PAST, Code.MONTH_BEYOND_HORIZON, Code.CHANGE_TWICE, Code.WITHOUT_EFFECT);

    private record Case(Code code, String text, String english) {
        @Override
        public String toString() {
            return code + " " + english;
        }
    }

    private static Case broken(Code code, String old, String replacement, String english) {
        return new Case(code, ExampleFile.with(old, replacement), "example.yaml:" + english);
    }

    private static Case broken(Code code, String old, String replacement, String second, String with, String english) {
        String text = ExampleFile.with(old, replacement).replace(second, with);
        return new Case(code, text, "example.yaml:" + english);
    }

    static List<Case> cases() {
        return Stream.of(syntax(), grounds(), staffing(), bands(), sections())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Case> syntax() {
        return List.of(
                new Case(
                        Code.EMPTY,
                        "# nothing\n",
                        "example.yaml:1:1: the file is empty. Write something into it, or remove it."),
                broken(
                        Code.SYNTAX,
                        "version: \"1\"",
                        "version: \"1",
                        "41:1: YAML syntax error: found unexpected end of stream (in what begins on line 3). "
                                + "Check indentation, colons and quotes on these lines and the ones before."),
                broken(
                        Code.SYNTAX,
                        "      floor: 5",
                        "     floor: 5",
                        "19:6: YAML syntax error: expected <block end>, but found '<block mapping start>' "
                                + "(in what begins on line 16). "
                                + "Check indentation, colons and quotes on these lines and the ones before."),
                broken(
                        Code.FORMAT_NEWER,
                        "format: 1",
                        "format: 2",
                        "1:9: the file has format 2, this program knows formats up to 1. Update the program."),
                broken(
                        Code.KEY_UNKNOWN,
                        "staffing:",
                        "stafing:\n  rules: []\nstaffing:",
                        "14:1: 'stafing' is not a key of scheme. Did you mean 'staffing'? Possible: appraisal, career, "
                                + "certificates, contributions, document, effective, exits, format, funding, id, name, "
                                + "pay, posts, retirement, role, scope, staffing, training, version."),
                broken(
                        Code.KEY_TWICE,
                        "version: \"1\"",
                        "version: \"1\"\nversion: \"2\"",
                        "4:1: the key 'version' stands twice in scheme. Remove one of the two."),
                broken(
                        Code.SYNTAX,
                        "floor: 5",
                        "floor: " + "[".repeat(20_000),
                        "19:1: nested in more than 50 levels. Check brackets and indentation."),
                broken(
                        Code.SYNTAX,
                        "floor: 5",
                        "floor: \u0007",
                        "19:1: YAML syntax error: special characters are not allowed (in what begins on line 1). "
                                + "Check indentation, colons and quotes on these lines and the ones before."),
                broken(
                        Code.TYPE_WRONG,
                        "zh: 示例区",
                        "zh: \"示例\\e[31m区\"",
                        "4:12: 'zh' must be a text without control characters, but is '示例\uFFFD[31m区'. "
                                + "Change it to a text without control characters."),
                broken(
                        Code.TYPE_WRONG,
                        "id: example",
                        "id: =1+1",
                        "2:5: 'id' must be an id of letters, digits and . _ -, but is '=1+1'. "
                                + "Change it to an id of letters, digits and . _ -."),
                broken(Code.KEY_MISSING, "  copy: complete\n", "", "6:3: document lacks the key 'copy'. Add 'copy'."),
                broken(
                        Code.TYPE_WRONG,
                        "floor: 5",
                        "floor: five",
                        "19:14: 'floor' must be a whole number, but is 'five'. Change it to a whole number."),
                broken(
                        Code.TYPE_WRONG,
                        "from: 2020-01-01",
                        "from: 2020年1月",
                        "9:19: 'from' must be a date (2024-03-28), but is '2020年1月'. Change it to a date (2024-03-28)."),
                broken(
                        Code.TYPE_WRONG,
                        "id: example",
                        "id:",
                        "2:4: 'id' must be a text, but is ''. Change it to a text."),
                broken(
                        Code.TYPE_WRONG,
                        "name: {zh: 示例区, en: Example District}",
                        "name: 示例区",
                        "4:7: 'name' must be a mapping, but is '示例区'. Change it to a mapping."),
                broken(
                        Code.TYPE_WRONG,
                        "[committee, recruited]",
                        "[]",
                        "11:11: 'counts' must be a list of staff groups, but is '[]'. Change it to a list of staff groups."),
                broken(
                        Code.DATES_REVERSED,
                        "{from: 2020-01-01}",
                        "{from: 2020-01-01, to: 2019-12-31}",
                        "9:19: in force from 2020-01-01, which is after the last day 2019-12-31. Check from and to."));
    }

    private static List<Case> grounds() {
        return List.of(
                broken(
                        Code.VALUE_UNKNOWN,
                        "id: example",
                        "id: example\nrole: templat",
                        "3:7: 'templat' is not a value of 'role'. Did you mean 'template'? "
                                + "Possible: national, scheme, template."),
                broken(
                        Code.VALUE_UNKNOWN,
                        "status: interpreted",
                        "status: interpretd",
                        "31:15: 'interpretd' is not a value of 'status'. Did you mean 'interpreted'? "
                                + "Possible: absent, cited, interpreted, missing, rejected."),
                broken(
                        Code.CITATION_MISSING,
                        "      citation: {article: art. 2, words: 5至9人}\n",
                        "",
                        "16:7: the rule 'band' has no citation. Add a citation with article and words."),
                broken(
                        Code.WORDS_MISSING,
                        "{article: art. 2, words: 5至9人}",
                        "{article: art. 2}",
                        "22:17: the citation of the rule 'band' has no words. "
                                + "Quote the document in words; if only reports of it are known, its copy is secondary."),
                broken(
                        Code.READING_MISSING,
                        "      reading: {zh: 边界归入较低一档, en: an edge belongs to the lower band}\n",
                        "",
                        "31:15: the rule 'steps' is interpreted but states no reading. "
                                + "Add reading (zh and en), and the other readings as alternatives."));
    }

    private static List<Case> staffing() {
        return List.of(
                broken(
                        Code.VALUE_UNKNOWN,
                        "group: committee",
                        "group: everyone",
                        "18:14: 'everyone' is not a value of 'group'. Possible: all, committee, dispatch, grid, "
                                + "public_welfare, recruited, retained_retiree, street_hired."),
                broken(
                        Code.KEY_UNKNOWN,
                        "ceiling: 9",
                        "celing: 9",
                        "20:7: 'celing' is not a key of staffing.rules. Did you mean 'ceiling'? Possible: alternatives, "
                                + "ceiling, citation, exactly, floor, group, id, kind, reading, status, target."),
                broken(
                        Code.STATUS_UNFIT,
                        "status: cited\n      citation: {article: art. 2",
                        "status: missing\n      citation: {article: art. 2",
                        "21:15: a rule with status 'missing' cannot give numbers (kind: band). "
                                + "Use kind: note, or make the status cited or interpreted."),
                broken(
                        Code.ID_TWICE,
                        "id: steps",
                        "id: band",
                        "23:11: the id 'band' is already used on line 16. Choose another id."),
                broken(
                        Code.NUMBER_OUT_OF_RANGE,
                        "floor: 5",
                        "floor: -5",
                        "19:14: 'floor' is -5, less than 0. Give a number of 0 or more."),
                broken(
                        Code.BOUNDS_NONE,
                        "      floor: 5\n      ceiling: 9\n",
                        "",
                        "16:7: staffing.rules gives no number. Give at least one of: ceiling, exactly, floor, target."),
                broken(
                        Code.FLOOR_ABOVE_CEILING,
                        "floor: 5",
                        "floor: 10",
                        "19:14: the floor 10 is above the ceiling 9. Check floor and ceiling against the document."),
                broken(
                        Code.FLOOR_ABOVE_CEILING,
                        "kind: band",
                        "kind: households_per_worker",
                        "floor: 5\n      ceiling: 9",
                        "at_least: 500\n      at_most: 300",
                        "19:17: at_least 500 is above at_most 300. Check at_least and at_most against the document."),
                broken(
                        Code.TARGET_OUTSIDE,
                        "kind: band",
                        "kind: workers_per_10k_residents",
                        "floor: 5\n      ceiling: 9",
                        "at_least: 18\n      about: 17.5",
                        "20:14: about 17.5 is not between at_least and at_most. Check about against the document."),
                broken(
                        Code.NUMBER_OUT_OF_RANGE,
                        "kind: band",
                        "kind: workers_per_10k_residents",
                        "floor: 5\n      ceiling: 9",
                        "at_least: 1e999999999",
                        "19:17: 'at_least' has too many digits. "
                                + "Give at most 12 digits before the point and 6 after it."),
                broken(
                        Code.TARGET_OUTSIDE,
                        "ceiling: 9",
                        "ceiling: 9\n      target: 10",
                        "21:15: the target 10 is not between floor and ceiling. Check target against the document."));
    }

    private static List<Case> bands() {
        return List.of(
                broken(
                        Code.KEYS_EXCLUSIVE,
                        "{from: 4000, ceiling: 8}",
                        "{from: 4000, ceiling: 8, missing: true}",
                        "30:33: 'missing' and 'ceiling' cannot stand together. Keep the one that the document says."),
                broken(
                        Code.KEYS_EXCLUSIVE,
                        "{from: 4000, ceiling: 8}",
                        "{from: 4000, exactly: 8, floor: 7}",
                        "30:43: 'exactly' and 'floor' cannot stand together. Keep the one that the document says."),
                broken(
                        Code.BAND_GAP,
                        "from: 3000, to: 4000",
                        "from: 3500, to: 4000",
                        "29:11: no band covers 3000 to 3500 households. "
                                + "Add the band; where the document has it and the copy has not, write missing: true."),
                broken(
                        Code.BAND_OVERLAP,
                        "from: 3000, to: 4000",
                        "from: 2500, to: 4000",
                        "29:11: 2500 to 3000 households lie in two bands. "
                                + "Let each band's 'from' equal the 'to' before it; 'edge' says where an edge belongs."),
                broken(
                        Code.BAND_GAP,
                        "kind: household_steps",
                        "kind: resident_steps",
                        "from: 3000, to: 4000",
                        "from: 3500, to: 4000",
                        "29:11: no band covers 3000 to 3500 residents. "
                                + "Add the band; where the document has it and the copy has not, write missing: true."),
                broken(
                        Code.KEYS_EXCLUSIVE,
                        "{from: 4000, ceiling: 8}",
                        "{from: 4000, ceiling: 8, unbounded: true}",
                        "30:33: 'unbounded' and 'ceiling' cannot stand together. Keep the one that the document says."),
                broken(
                        Code.KEYS_EXCLUSIVE,
                        "{from: 4000, ceiling: 8}",
                        "{from: 4000, missing: true, one_more_per: 500}",
                        "30:53: 'missing' and 'one_more_per' cannot stand together. Keep the one that the document says."),
                broken(
                        Code.BAND_EMPTY,
                        "from: 3000, to: 4000",
                        "from: 3000, to: 3000",
                        "29:11: the band from 3000 to 3000 households is empty. Make 'to' greater than 'from'."),
                broken(
                        Code.BAND_OPEN_BEFORE_LAST,
                        "from: 3000, to: 4000",
                        "from: 3000",
                        "29:11: a band has no 'to' although another one follows. Add 'to'."),
                broken(
                        Code.BAND_CLOSED_AT_LAST,
                        "{from: 4000, ceiling: 8}",
                        "{from: 4000, to: 5000, ceiling: 8}",
                        "30:11: no band covers more than 5000 households. "
                                + "Remove 'to' from the last band, or add one (missing: true where the copy is cut)."));
    }

    private static List<Case> sections() {
        return List.of(
                broken(
                        Code.KEY_UNKNOWN,
                        "sessions_per_year: 2",
                        "session_per_year: 2",
                        "38:20: 'session_per_year' is not a key of training.parameters. "
                                + "Did you mean 'sessions_per_year'? Possible: applies_to, class_hours_per_year, days_per_year, "
                                + "half_days_per_week, moment, rotation, sessions_per_year, training_rules."),
                broken(
                        Code.TYPE_WRONG,
                        "sessions_per_year: 2",
                        "sessions_per_year: twice",
                        "38:39: 'sessions_per_year' must be a number of 0 or more, but is 'twice'. "
                                + "Change it to a number of 0 or more."),
                broken(
                        Code.NUMBER_OUT_OF_RANGE,
                        "sessions_per_year: 2",
                        "sessions_per_year: 1e-999999999",
                        "38:39: 'sessions_per_year' has too many digits. "
                                + "Give at most 12 digits before the point and 6 after it."),
                broken(
                        Code.KEY_MISSING,
                        "training:",
                        "certificates:",
                        "sessions_per_year: 2",
                        "certificate: 计算机, required_of: aged",
                        "38:19: certificates.parameters lacks the key 'maximum_age'. Add 'maximum_age'."),
                broken(
                        Code.VALUE_UNKNOWN,
                        "sessions_per_year: 2",
                        "sessions_per_year: 2, applies_to: [comittee]",
                        "38:54: 'comittee' is not a value of 'applies_to'. Did you mean 'committee'? Possible: "
                                + "committee, dispatch, everybody, grid, public_welfare, recruited, retained_retiree, "
                                + "street_hired."),
                broken(
                        Code.MISSING_UNNAMED,
                        "status: cited\n      citation: {article: art. 4",
                        "status: missing\n      citation: {article: art. 4",
                        "39:15: the rule 'sessions' is missing but does not name what is missing. "
                                + "List the names of the missing parameters under missing."),
                broken(
                        Code.MISSING_UNNAMED,
                        "status: cited\n      citation: {article: art. 4",
                        "missing: []\n      status: missing\n      citation: {article: art. 4",
                        "40:15: the rule 'sessions' is missing but does not name what is missing. "
                                + "List the names of the missing parameters under missing."));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongWhereAndWhatToDo(Case broken) {
        assertThat(ExampleFile.described(broken.text)).containsExactly(broken.english);
        assertThat(ExampleFile.problems(broken.text)).extracting(Problem::code).containsExactly(broken.code);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysTheSameInChinese(Case broken) {
        Problem problem = ExampleFile.problems(broken.text).get(0);

        String place = "example.yaml:%d:%d：".formatted(problem.line(), problem.column());
        assertThat(problem.describe(Locale.CHINESE)).startsWith(place).endsWith("。");
        assertThat(problem.message().zh()).containsPattern("\\p{IsHan}{2}").doesNotContain("%");
        assertThat(problem.action().zh()).containsPattern("\\p{IsHan}{2}").doesNotContain("%");
    }

    @Test
    void everyKindOfProblemHasAnExample() {
        Set<Code> shown = cases().stream().map(Case::code).collect(Collectors.toSet());
        shown.addAll(ACROSS_FILES);
        shown.addAll(OF_SCENARIOS);

        assertThat(shown).containsExactlyInAnyOrderElementsOf(Arrays.asList(Code.values()));
    }

    @Test
    void reportsAllProblemsOfAFileAtOnce() {
        String text = ExampleFile.TEXT
                .replace("floor: 5", "floor: 10")
                .replace("from: 3000, to: 4000", "from: 3500, to: 4000")
                .replace("sessions_per_year", "sessions_a_year")
                .replace("copy: complete", "copy: whole");

        assertThat(ExampleFile.problems(text))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        Code.VALUE_UNKNOWN, Code.FLOOR_ABOVE_CEILING, Code.BAND_GAP, Code.KEY_UNKNOWN);
    }

    @Test
    void aliasThatContainsItselfIsAProblemAndNoEndlessLoop() {
        String text = ExampleFile.with("sessions_per_year: 2", "sessions_per_year: &loop [*loop]");

        assertThat(ExampleFile.problems(text)).extracting(Problem::code).containsExactly(Code.TYPE_WRONG);
    }

    @Test
    void exampleItselfHasNoProblem() {
        assertThat(ExampleFile.described(ExampleFile.TEXT)).isEmpty();
    }
}
