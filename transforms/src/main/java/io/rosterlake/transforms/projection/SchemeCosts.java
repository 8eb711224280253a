package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.attrition.Hazards;
import io.rosterlake.transforms.pay.Answer;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.pay.Outlook.Appraisal;
import io.rosterlake.transforms.pay.Standing;
import io.rosterlake.transforms.projection.Shortages.OfDistrict;
import io.rosterlake.transforms.retirement.PersonRetirement;
import io.rosterlake.transforms.scenario.Adoption;
import io.rosterlake.transforms.scenario.Attrition;
import io.rosterlake.transforms.scenario.Hiring;
import io.rosterlake.transforms.scenario.NewEntrant;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioMonth.InMonths;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import io.rosterlake.transforms.scheme.StaffGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * What today's people of each district would cost under each scheme. Each keeps post and grade; nobody leaves; the yearly
 * bonus is in the twelve months once. Rates, average wages and bounds of contributions stay those of the district's own
 * scheme, as in a projection that adopts the other one.
 */
public final class SchemeCosts {
    private static final int MONTHS = 12;
    private static final InMonths NEXT_MONTH = new InMonths(1);
    private static final Retirement STATUTORY = new Retirement(Retirement.Age.STATUTORY, Retirement.UnknownClass.LATER);

    private final SchemeCatalogue schemes;

    public SchemeCosts(SchemeCatalogue schemes) {
        this.schemes = schemes;
    }

    /**
     * The costs, by district and scheme. A district whose own scheme is not in force has none, nor has a scheme that is
     * not in force in the month after the register.
     *
     * @param people rows of {@code silver.pay_person}
     * @param ids the schemes to compare with
     */
    public List<SchemeCost> of(Dataset<Row> people, List<String> ids) {
        Dataset<Row> staying = people.withColumn(
                PersonRetirement.column(STATUTORY.age().code(), false),
                functions.lit(null).cast("date"));
        Districts districts = Districts.of(people);
        List<Retirement> retirements = List.of(STATUTORY);
        Population there =
                Population.of(Alike.of(staying, retirements, false, MONTHS).toLocalIterator(), retirements);
        List<SchemeCost> costs = new ArrayList<>();
        for (String id : ids) {
            Map<String, DistrictProjection> today =
                    projected(districts, there, Shortages.none(), scenario(id, new Hiring.None()));
            Map<String, DistrictProjection> entrants = projected(
                    districts,
                    new Population(retirements),
                    oneEach(districts, id),
                    scenario(id, new Hiring.FillToMinimum(NEXT_MONTH, NewEntrant.ANYBODY)));
            today.forEach((district, projection) -> costs.add(cost(projection, entrants.get(district))));
        }
        return costs;
    }

    private static Scenario scenario(String scheme, Hiring hiring) {
        BilingualText name = new BilingualText(scheme, scheme);
        return new Scenario(
                scheme,
                name,
                name,
                MONTHS,
                null,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                hiring,
                new Attrition.None(),
                STATUTORY,
                Appraisal.QUALIFIED,
                new Adoption(scheme, NEXT_MONTH),
                null);
    }

    private Map<String, DistrictProjection> projected(
            Districts districts, Population people, Shortages shortages, Scenario scenario) {
        Map<String, DistrictProjection> projected = new ConcurrentHashMap<>();
        try {
            new Projection(
                            schemes,
                            new Circumstances(Hazards.none(), shortages),
                            List.of(projection -> projected.put(projection.district(), projection)))
                    .of(districts, people, new RegisterFacts(List.of()), List.of(scenario));
        } catch (SchemeNotInForceException nowhere) {
            return Map.of();
        }
        return new TreeMap<>(projected);
    }

    /** One vacancy in each district, recruited where the scheme counts recruited people, else of the first group it counts. */
    private Shortages oneEach(Districts districts, String id) {
        List<Scheme> versions = schemes.versions(id);
        List<String> counted = versions.get(versions.size() - 1).scope().counts().stream()
                .map(StaffGroup::code)
                .filter(group -> !group.equals(Standing.RETAINED))
                .toList();
        String group = counted.isEmpty() || counted.contains("recruited") ? "recruited" : counted.get(0);
        return new Shortages(districts.all().stream()
                .collect(Collectors.toMap(
                        Districts.District::code,
                        district -> new OfDistrict(Map.of(group, 1L), 0, 0, List.of(), Basis.CITED))));
    }

    private static SchemeCost cost(DistrictProjection today, @Nullable DistrictProjection entrant) {
        Ground ground = today.path().adopted();
        Costs costs = today.costs();
        List<MissingParameter> missing = new ArrayList<>(missing(costs, component -> true));
        boolean isWhole = missing.isEmpty();
        boolean hasWages = missing(costs, SchemeCosts::isMonthlyPay).isEmpty();
        List<MissingParameter> ofEntrant = entrant == null ? List.of() : missing(entrant.costs(), component -> true);
        missing.addAll(ofEntrant);
        return new SchemeCost(
                today.district(),
                ground.asOf(),
                ground.rules().scheme().id(),
                ground.rules().scheme().version(),
                !(ground.rules().basic() instanceof Answer.Absent<?>),
                today.cohorts().stream()
                                .mapToLong(cohort -> cohort.presence().present(0))
                                .sum()
                        / People.ONE,
                isWhole || !costs.lines().isEmpty() ? yuan(costs, component -> true) : null,
                hasWages ? yuan(costs, SchemeCosts::isMonthlyPay) : null,
                entrant == null || !ofEntrant.isEmpty() ? null : yuan(entrant.costs(), component -> true),
                basis(costs),
                missing.stream().distinct().toList(),
                isWhole);
    }

    private static boolean isMonthlyPay(Component component) {
        return !component.isContribution() && component != Component.BONUS;
    }

    private static List<MissingParameter> missing(Costs costs, Predicate<Component> of) {
        return costs.gaps().keySet().stream()
                .filter(gap -> of.test(gap.component()))
                .map(Costs.Gap::parameter)
                .distinct()
                .toList();
    }

    private static BigDecimal yuan(Costs costs, Predicate<Component> of) {
        long fen = 0;
        for (Map<Component, Costs.Line> lines : costs.lines().values()) {
            for (Map.Entry<Component, Costs.Line> line : lines.entrySet()) {
                for (int month = 0; month < MONTHS && of.test(line.getKey()); month++) {
                    fen = Math.addExact(fen, line.getValue().fen(month));
                }
            }
        }
        return BigDecimal.valueOf(fen, 2);
    }

    private static @Nullable Basis basis(Costs costs) {
        return costs.lines().values().stream()
                .flatMap(lines -> lines.values().stream())
                .map(line -> line.basis(MONTHS - 1))
                .reduce(Basis::weaker)
                .orElse(null);
    }
}
