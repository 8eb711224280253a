package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pay is explained from: people, and what is assumed of them. Everybody's way is followed once for all questions. */
public final class PayEvidence {
    private final Map<Register, List<PaidPerson>> people;
    private final ScenarioCatalogue scenarios;
    private final Attendances attendances;
    private final Map<Followed, Attendance> expected = new HashMap<>();
    private final Map<Followed, List<PaidPath>> paths = new HashMap<>();
    private final Map<InMonth, PaidMonth> months = new HashMap<>();

    private record Register(String district, YearMonth asOf) {}

    private record Followed(Register register, String scenario, YearMonth last) {}

    private record InMonth(Followed followed, YearMonth month) {}

    /** Tells who is expected to be there. */
    @FunctionalInterface
    public interface Attendances {
        /**
         * Of a district's people.
         *
         * @param asOf month of the register
         */
        Attendance of(String district, YearMonth asOf, Scenario scenario);
    }

    /**
     * @param people everybody in the registers that figures rest on
     * @param scenarios the scenarios whose figures can be explained
     * @param attendances who is expected to be there; asked once for each district, register and scenario
     */
    public PayEvidence(List<PaidPerson> people, ScenarioCatalogue scenarios, Attendances attendances) {
        this.attendances = attendances;
        this.people = people.stream()
                .collect(Collectors.groupingBy(person -> new Register(person.district(), person.asOf())));
        this.scenarios = scenarios;
    }

    /** Nobody is paid. */
    public static PayEvidence none() {
        return new PayEvidence(
                List.of(), new ScenarioCatalogue(List.of()), (district, asOf, scenario) -> Attendance.CERTAIN);
    }

    /** The scenario with an id. */
    Scenario scenario(String id) {
        return scenarios
                .find(id)
                .orElseThrow(() -> new ExplainException(Texts.of(
                        "没有情景“%s”的文件，请用 --scenario 或 --scenarios 指定。",
                        "There is no file of the scenario '%s': name it with --scenario or --scenarios.", id)));
    }

    /** The rules and assumptions of a district; the scenario's horizon reaches at least to a month. */
    PayCase asked(SchemeCatalogue schemes, String district, YearMonth asOf, Scenario scenario, YearMonth until) {
        String scheme = people(district, asOf).stream()
                .map(PaidPerson::schemeId)
                .findFirst()
                .orElse(null);
        int months = Math.max(scenario.horizon(), (int) ChronoUnit.MONTHS.between(asOf, until));
        return PayCase.of(schemes, scheme, asOf, scenario.over(months, null));
    }

    /** Everybody in a register. */
    List<PaidPerson> people(String district, YearMonth asOf) {
        return people.getOrDefault(new Register(district, asOf), List.of());
    }

    /** What everybody of a district costs in a month. */
    PaidMonth month(PayCase asked, String district, YearMonth month) {
        Followed followed = new Followed(
                new Register(district, asked.asOf()), asked.scenario().id(), asked.last());
        Attendance attendance =
                expected.computeIfAbsent(followed, ignored -> attendances.of(district, asked.asOf(), asked.scenario()));
        List<PaidPath> all = paths.computeIfAbsent(
                followed, ignored -> Stream.concat(people(district, asked.asOf()).stream(), attendance.hired().stream())
                        .map(person -> new PaidPath(person, asked))
                        .toList());
        return months.computeIfAbsent(
                new InMonth(followed, month), ignored -> PaidMonth.of(asked, all, attendance, month));
    }
}
