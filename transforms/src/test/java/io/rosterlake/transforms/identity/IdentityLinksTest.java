package io.rosterlake.transforms.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers are monthly and numbered from January 2025; everybody bears one name in one community unless a test says otherwise. */
class IdentityLinksTest {
    private static final String HERE = "910001";
    private static final String ELSEWHERE = "910002";
    private static final Evidence SAME = new Evidence("name", LocalDate.of(1990, 1, 1), "甲街道", "一社区");

    private final List<Standing> standings = new ArrayList<>();
    private final List<Departure> departures = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    private IdentityLinksTest stands(String key, int... registers) {
        return stands(HERE, key, SAME, registers);
    }

    private IdentityLinksTest stands(String district, String key, Evidence evidence, int... registers) {
        Arrays.stream(registers).forEach(register -> standings.add(standing(district, key, evidence, register, true)));
        return this;
    }

    private static Standing standing(String district, String key, Evidence evidence, int register, boolean present) {
        return new Standing(
                district,
                key,
                register,
                LocalDate.of(2025, register, 1),
                present,
                evidence,
                new Place("w" + register, "表", 7));
    }

    private IdentityLinksTest list(String earlierKey, String key, boolean samePerson) {
        Place place = new Place("list" + decisions.size(), "表", 2);
        decisions.add(new Decision(HERE, earlierKey, key, samePerson, place));
        return this;
    }

    private List<String> links() {
        return links(1);
    }

    private List<String> links(int absentRegisters) {
        return new IdentityLinks(standings, departures, decisions, absentRegisters)
                .links().stream()
                        .map(link -> link.earlierKey() + "→" + link.key())
                        .toList();
    }

    @Test
    void keyThatFollowsInTheNextRegisterIsTheSamePerson() {
        stands("A", 1, 2).stands("B", 3, 4);

        PersonLink link =
                new IdentityLinks(standings, departures, decisions, 1).links().get(0);

        assertThat(link)
                .isEqualTo(new PersonLink(
                        "A",
                        "B",
                        new PersonLink.Correction(
                                HERE,
                                LocalDate.of(2025, 2, 1),
                                LocalDate.of(2025, 3, 1),
                                "B",
                                true,
                                true,
                                true,
                                new Place("w2", "表", 7),
                                new Place("w3", "表", 7),
                                null)));
    }

    @Test
    void keyMayBeMissingInAsManyRegistersAsPeopleAreCarried() {
        stands("A", 1, 2).stands("B", 4);

        assertThat(links(1)).containsExactly("A→B");
        assertThat(links(0)).isEmpty();
    }

    @Test
    void severalCorrectionsLeadToTheNewestKey() {
        assertThat(stands("A", 1).stands("B", 2).stands("C", 3, 4).links()).containsExactly("A→C", "B→C");
    }

    @Test
    void correctionThatIsTakenBackLeadsToTheFirstKey() {
        assertThat(stands("A", 1, 3, 4).stands("B", 2).links()).containsExactly("B→A");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            other, 1990-01-01, 甲街道, 一社区
            name,  1990-02-01, 甲街道, 一社区
            name,  1990-01-01, 乙街道, 一社区
            name,  1990-01-01, 甲街道, 二社区
            -,     1990-01-01, 甲街道, 一社区
            name,  -,          甲街道, 一社区
            """)
    void anythingThatDiffersOrIsUnknownKeepsThemApart(
            String name, LocalDate birthMonth, String street, String community) {
        stands("A", 1, 2).stands(HERE, "B", new Evidence(name, birthMonth, street, community), 3, 4);

        assertThat(links()).isEmpty();
    }

    @Test
    void whatIsUnknownInBothRegistersProvesNothing() {
        Evidence nameless = new Evidence(null, LocalDate.of(1990, 1, 1), "甲街道", "一社区");

        assertThat(stands(HERE, "A", nameless, 1).stands(HERE, "B", nameless, 2).links())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void namesakeInEitherRegisterMakesItUnclear(int register) {
        assertThat(stands("A", 1, 2)
                        .stands("B", 3, 4)
                        .stands("namesake", register)
                        .links())
                .noneMatch(link -> link.startsWith("A"));
    }

    @Test
    void twoWhoEndAndTwoWhoBeginAreNotPaired() {
        assertThat(stands("A", 1)
                        .stands("twin", 1)
                        .stands("B", 2)
                        .stands("C", 2)
                        .links())
                .isEmpty();
    }

    @Test
    void keyThatIsBackBesideItsSuccessorIsSomebodyElse() {
        assertThat(stands("A", 1, 2, 5).stands("B", 3, 4, 5).links()).isEmpty();
    }

    @Test
    void keysOfAChainThatStandAtTheSameTimeBreakIt() {
        assertThat(stands("A", 1, 6).stands("B", 2, 3).stands("C", 4, 5, 6).links())
                .isEmpty();
    }

    @Test
    void earlierKeyInAnotherDistrictIsAMoveAndNoCorrection() {
        stands("A", 1, 2).stands(ELSEWHERE, "A", SAME, 4).stands("B", 3, 4);

        assertThat(links()).isEmpty();
    }

    @Test
    void laterKeyThatCameFromAnotherDistrictIsSomebodyElse() {
        stands("A", 1, 2).stands(ELSEWHERE, "B", SAME, 2).stands("B", 3, 4);

        assertThat(links()).isEmpty();
    }

    @Test
    void personMayMoveOnBeforeAndAfterTheCorrection() {
        stands(ELSEWHERE, "A", SAME, 1).stands("A", 2).stands("B", 3).stands(ELSEWHERE, "B", SAME, 4);

        assertThat(links()).containsExactly("A→B");
    }

    @Test
    void departureRecordSaysThatTheFirstOneLeft() {
        departures.add(new Departure(HERE, "A", LocalDate.of(2025, 3, 31)));

        assertThat(stands("A", 1, 2).stands("B", 3, 4).links()).isEmpty();
    }

    @Test
    void departureBeforeTheirLastRegisterSaysNothing() {
        departures.add(new Departure(HERE, "A", LocalDate.of(2025, 2, 28)));

        assertThat(stands("A", 1, 2).stands("B", 3, 4).links()).containsExactly("A→B");
    }

    @Test
    void rowMarkedAsLeftSaysThatTheFirstOneLeft() {
        standings.add(standing(HERE, "A", SAME, 3, false));

        assertThat(stands("A", 1, 2).stands("B", 4, 5).links()).isEmpty();
    }

    @Test
    void listUndoesALinkAndTheLineReceivedLastCounts() {
        stands("A", 1, 2).stands("B", 3, 4).list("A", "B", false);
        assertThat(links()).isEmpty();

        list("B", "A", true);
        assertThat(links()).containsExactly("A→B");
    }

    @Test
    void listLinksWhatTheRegistersWouldNot() {
        Evidence married = new Evidence("other", LocalDate.of(1991, 1, 1), "乙街道", "二社区");
        stands("A", 1, 2).stands(HERE, "B", married, 6).list("A", "B", true);

        PersonLink.Correction correction = new IdentityLinks(standings, departures, decisions, 1)
                .links()
                .get(0)
                .correction();

        assertThat(correction.sameName()).isFalse();
        assertThat(correction.changedIn()).isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(correction.list()).isEqualTo(new Place("list0", "表", 2));
    }

    @Test
    void listMayLinkKeysThatStandAtTheSameTimeToTheOneItNamesRight() {
        assertThat(stands("B", 1, 2).stands("A", 1, 2).list("B", "A", true).links())
                .containsExactly("B→A");
    }

    @Test
    void keyThatNoRegisterHasGivesWayToTheOneThatARegisterHas() {
        assertThat(stands("A", 1).list("A", "unseen", true).links()).containsExactly("unseen→A");
    }

    @Test
    void endsOfAChainThatAreTwoPeopleBreakIt() {
        assertThat(stands("A", 1)
                        .stands("B", 2)
                        .stands("C", 3)
                        .list("A", "C", false)
                        .links())
                .isEmpty();
    }

    @Test
    void olderLineGivesWayWhereListsContradictEachOther() {
        list("A", "B", true).list("B", "C", true).list("A", "C", false);

        assertThat(stands("A", 1).stands("B", 2).stands("C", 3).links()).containsExactly("B→C");
    }

    @Test
    void answerDoesNotDependOnTheOrderOfRows() {
        stands("A", 1, 3).stands("B", 2).stands("C", 4, 5).stands("D", 6).stands("E", 8, 9);
        List<String> expected = links();

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(standings, new Random(seed));
            assertThat(links()).isEqualTo(expected).containsExactly("A→E", "B→E", "C→E", "D→E");
        }
    }
}
