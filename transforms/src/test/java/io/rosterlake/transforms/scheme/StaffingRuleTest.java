package io.rosterlake.transforms.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.scheme.SizeSteps.Edge;
import io.rosterlake.transforms.scheme.SizeSteps.Size;
import io.rosterlake.transforms.scheme.SizeSteps.Step;
import io.rosterlake.transforms.scheme.WorkersPerResidents.Level;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffingRuleTest {
    private static final Grounds CITED = grounds(RuleStatus.CITED);

    private static Grounds grounds(RuleStatus status) {
        return new Grounds(status, new Citation("示例办法", "art. 1", "原文"), null, List.of(), RuleSource.DOCUMENT);
    }

    private static SizeSteps steps(Edge edge) {
        return new SizeSteps(
                "steps",
                RuledGroup.ALL,
                Size.HOUSEHOLDS,
                List.of(
                        new Step(0, 3000, edge, new Bounds(null, 6, null), null, false),
                        new Step(3000, 5000, edge, new Bounds(null, 7, null), null, false),
                        new Step(5000, null, edge, Bounds.exactly(6), 500, false)),
                CITED);
    }

    @ParameterizedTest
    @CsvSource({"0, 6", "2999, 6", "3000, 6", "3001, 7", "5000, 7", "5001, 6", "5499, 6", "5500, 7", "6000, 8"})
    void lowerEdgeKeepsAnEdgeInTheBandBelow(int households, int ceiling) {
        assertThat(steps(Edge.LOWER).demand(households, null))
                .hasValueSatisfying(bounds -> assertThat(bounds.ceiling()).isEqualTo(ceiling));
    }

    @ParameterizedTest
    @CsvSource({"0, 6", "2999, 6", "3000, 7", "4999, 7", "5000, 6"})
    void upperEdgeMovesAnEdgeToTheBandAbove(int households, int ceiling) {
        assertThat(steps(Edge.UPPER).demand(households, null))
                .hasValueSatisfying(bounds -> assertThat(bounds.ceiling()).isEqualTo(ceiling));
    }

    @Test
    void missingStepLeavesTheDemandUndefined() {
        SizeSteps rule = new SizeSteps(
                "cut",
                RuledGroup.ALL,
                Size.HOUSEHOLDS,
                List.of(
                        new Step(0, 2000, Edge.UPPER, new Bounds(5, null, null), null, false),
                        new Step(2000, null, Edge.UPPER, Bounds.NONE, null, true)),
                CITED);

        assertThat(rule.demand(1999, null)).contains(new Bounds(5, null, null));
        assertThat(rule.demand(2000, null)).isEmpty();
        assertThat(rule.isIncomplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "1199, 3, 3, 3", "1200, 3, 4, 3", "1400, 3, 4, 4", "1501, 4, 5, 4", "4600, 10, 15, 12"})
    void householdsPerWorkerRoundsUpDownAndHalfUp(int households, int floor, int ceiling, int target) {
        HouseholdsPerWorker rule = new HouseholdsPerWorker("ratio", RuledGroup.ALL, 500, 300, 400, CITED);

        assertThat(rule.demand(households, null)).contains(new Bounds(floor, ceiling, target));
    }

    @Test
    void ratioOfTheLargestCommunityDoesNotOverflow() {
        HouseholdsPerWorker rule = new HouseholdsPerWorker("ratio", RuledGroup.ALL, 500, 300, 400, CITED);

        assertThat(rule.demand(Integer.MAX_VALUE, null)).contains(new Bounds(4294968, 7158278, 5368709));
    }

    @Test
    void workersPerResidentsRoundsUpDownAndHalfUp() {
        BigDecimal eighteen = new BigDecimal("18");
        WorkersPerResidents rule =
                new WorkersPerResidents("ratio", RuledGroup.ALL, Level.COMMUNITY, eighteen, eighteen, eighteen, CITED);

        assertThat(rule.demand(null, 8992)).contains(new Bounds(17, 16, 16));
    }

    @Test
    void ratioOfADistrictTakesNoPartInTheFiguresOfItsCommunities() {
        BigDecimal eighteen = new BigDecimal("18");
        WorkersPerResidents rule =
                new WorkersPerResidents("ratio", RuledGroup.ALL, Level.DISTRICT, eighteen, null, null, CITED);

        assertThat(rule.decides()).isFalse();
        assertThat(rule.demand(null, 123_456)).contains(new Bounds(223, null, null));
    }

    @Test
    void residentStepsCountResidentsAndMayLeaveABandUnbounded() {
        SizeSteps rule = new SizeSteps(
                "residents",
                RuledGroup.ALL,
                Size.RESIDENTS,
                List.of(
                        new Step(0, 5000, Edge.UPPER, new Bounds(9, null, null), null, false),
                        new Step(5000, null, Edge.UPPER, Bounds.NONE, null, false)),
                CITED);

        assertThat(rule.demand(9000, 4999)).contains(new Bounds(9, null, null));
        assertThat(rule.demand(1, 5000)).contains(Bounds.NONE);
        assertThat(rule.demand(3000, null)).isEmpty();
    }

    @Test
    void unknownSizeLeavesOnlyThoseRulesUndefinedThatNeedIt() {
        assertThat(new FixedBand("band", RuledGroup.ALL, new Bounds(5, 9, null), CITED).demand(null, null))
                .contains(new Bounds(5, 9, null));
        assertThat(steps(Edge.LOWER).demand(null, 9000)).isEmpty();
        assertThat(new HouseholdsPerWorker("ratio", RuledGroup.ALL, 500, null, null, CITED).demand(null, 9000))
                .isEmpty();
        assertThat(new WorkersPerResidents("ratio", RuledGroup.ALL, Level.COMMUNITY, BigDecimal.ONE, null, null, CITED)
                        .demand(3000, null))
                .isEmpty();
    }

    @Test
    void severalRulesTakeTheLargestFloorAndTheSmallestCeiling() {
        Bounds both = new Bounds(5, 7, null).and(new Bounds(8, 13, 10));

        assertThat(both).isEqualTo(new Bounds(8, 7, 10));
        assertThat(both.isContradictory()).isTrue();
        assertThat(new Bounds(null, 7, 6).and(new Bounds(5, null, 9))).isEqualTo(new Bounds(5, 7, 6));
        assertThat(Bounds.NONE.and(Bounds.exactly(4))).isEqualTo(Bounds.exactly(4));
    }

    @ParameterizedTest
    @CsvSource({"MISSING, true", "ABSENT, false", "CITED, false", "INTERPRETED, false", "REJECTED, false"})
    void noteDecidesOnlyWhenTheDocumentHasARuleThatWeLack(RuleStatus status, boolean decides) {
        StaffingNote note = new StaffingNote("note", RuledGroup.ALL, new BilingualText("说明", "note"), grounds(status));

        assertThat(note.decides()).isEqualTo(decides);
        assertThat(note.demand(3000, 9000)).isEmpty();
    }
}
