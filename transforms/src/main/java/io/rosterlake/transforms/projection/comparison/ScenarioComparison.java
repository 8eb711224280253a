package io.rosterlake.transforms.projection.comparison;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.projection.comparison.Gap.Extent;
import io.rosterlake.transforms.projection.comparison.Gap.Lack;
import io.rosterlake.transforms.scheme.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What makes the difference between two scenarios.
 *
 * <p>Where something is missing under one scenario and told under the other, the difference of the two figures would be
 * that between something and nothing: the component of that district is left out of the shares and stands in {@link
 * #untold()}.
 */
public final class ScenarioComparison {
    private final Substitution substitution;
    private final Map<String, Map<Cell, BigDecimal>> amounts = new HashMap<>();
    private final Map<String, Map<Basis, BigDecimal>> bases = new HashMap<>();
    private final Map<String, Map<Part, Map<Lack, Extent>>> lacks = new HashMap<>();
    private final Map<Part, Long> people = new HashMap<>();
    private final List<Share> shares = new ArrayList<>();

    /** A component of a district. */
    private record Part(String district, Component component) {}

    private record Cell(Part part, int year) {}

    /**
     * A comparison.
     *
     * @param sums what the scenarios of the substitution cost; sums of others are passed over
     * @param gaps what could not be projected under them
     * @throws IllegalStateException when the shares do not add up to the difference between the scenarios as they are given
     */
    public ScenarioComparison(Substitution substitution, Collection<ProjectedSum> sums, Collection<Gap> gaps) {
        this.substitution = substitution;
        sums.forEach(this::add);
        gaps.forEach(this::add);
        share();
        requireReAdding();
    }

    private void add(ProjectedSum sum) {
        Cell cell = new Cell(new Part(sum.district(), sum.component()), sum.year());
        amounts.computeIfAbsent(sum.scenario(), ignored -> new HashMap<>()).merge(cell, sum.amount(), BigDecimal::add);
        bases.computeIfAbsent(sum.scenario(), ignored -> new TreeMap<>())
                .merge(sum.basis(), sum.amount(), BigDecimal::add);
    }

    private void add(Gap gap) {
        boolean isOfThese =
                substitution.scenarios().anyMatch(scenario -> scenario.id().equals(gap.scenario()));
        for (Component component : gap.components()) {
            Part part = new Part(gap.district(), component);
            lacks.computeIfAbsent(gap.scenario(), ignored -> new HashMap<>())
                    .computeIfAbsent(part, ignored -> new LinkedHashMap<>())
                    .merge(gap.lack(), gap.extent(), Extent::and);
            if (isOfThese) {
                people.merge(part, gap.people(), Math::max);
            }
        }
    }

    private void share() {
        String before = base();
        for (Substitution.Step step : substitution.steps()) {
            String after = step.scenario().id();
            for (Cell cell : cells(before, after)) {
                BigDecimal amount = amount(after, cell).subtract(amount(before, cell));
                if (amount.signum() != 0 && isCompared(cell.part())) {
                    shares.add(new Share(
                            step.cause(),
                            cell.part().district(),
                            cell.year(),
                            cell.part().component(),
                            amount));
                }
            }
            before = after;
        }
    }

    /**
     * Holds the shares against the scenario as it is given, not against the last one on the way to it: an aspect that no
     * step replaces shows here.
     */
    private void requireReAdding() {
        Map<Cell, BigDecimal> left = new HashMap<>();
        for (Cell cell : cells(base(), other())) {
            if (isCompared(cell.part())) {
                left.put(cell, amount(other(), cell).subtract(amount(base(), cell)));
            }
        }
        shares.forEach(share -> left.merge(
                new Cell(new Part(share.district(), share.component()), share.year()),
                share.amount().negate(),
                BigDecimal::add));
        left.forEach((cell, rest) -> {
            if (rest.signum() != 0) {
                throw new IllegalStateException("%s yuan of the difference have no cause: district %s, year %d, %s"
                        .formatted(
                                rest,
                                cell.part().district(),
                                cell.year(),
                                cell.part().component().code()));
            }
        });
    }

    private Set<Cell> cells(String one, String other) {
        Set<Cell> cells = new HashSet<>(amounts.getOrDefault(one, Map.of()).keySet());
        cells.addAll(amounts.getOrDefault(other, Map.of()).keySet());
        return cells;
    }

    private BigDecimal amount(String scenario, Cell cell) {
        return amounts.getOrDefault(scenario, Map.of()).getOrDefault(cell, BigDecimal.ZERO);
    }

    private Map<Lack, Extent> lacks(String scenario, Part part) {
        return lacks.getOrDefault(scenario, Map.of()).getOrDefault(part, Map.of());
    }

    /** True when the same is missing in the same months, or nothing, under all scenarios from the one to the other. */
    private boolean isCompared(Part part) {
        Map<Lack, Extent> inBase = lacks(base(), part);
        return substitution.scenarios().allMatch(scenario -> lacks(scenario.id(), part)
                .equals(inBase));
    }

    private String base() {
        return substitution.base().id();
    }

    private String other() {
        return substitution.other().id();
    }

    /** The scenarios and the way from one to the other. */
    public Substitution substitution() {
        return substitution;
    }

    /** All parts of the difference, none of them 0. */
    public List<Share> shares() {
        return List.copyOf(shares);
    }

    /** The part of the difference whose shares satisfy a condition, yuan. */
    public BigDecimal difference(Predicate<Share> condition) {
        return shares.stream().filter(condition).map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The whole difference of what is compared, yuan. */
    public BigDecimal difference() {
        return difference(share -> true);
    }

    /** What of the two scenarios is compared, and lies in a slice. */
    public Totals totals(Slice slice) {
        return new Totals(total(base(), slice), total(other(), slice));
    }

    private BigDecimal total(String scenario, Slice slice) {
        return amounts.getOrDefault(scenario, Map.of()).entrySet().stream()
                .filter(entry -> isCompared(entry.getKey().part()))
                .filter(entry -> slice.has(
                        entry.getKey().part().district(),
                        entry.getKey().year(),
                        entry.getKey().part().component()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Part of the amounts. */
    @FunctionalInterface
    public interface Slice {
        /** Everything. */
        Slice ALL = (district, year, component) -> true;

        boolean has(String district, int year, Component component);
    }

    /**
     * What the two scenarios cost, yuan.
     *
     * @param base the first
     * @param other the second
     */
    public record Totals(BigDecimal base, BigDecimal other) {}

    /** The amounts of the first or second scenario that rest on a basis, compared or not. */
    public Totals of(Basis basis) {
        return new Totals(
                bases.getOrDefault(base(), Map.of()).getOrDefault(basis, BigDecimal.ZERO),
                bases.getOrDefault(other(), Map.of()).getOrDefault(basis, BigDecimal.ZERO));
    }

    /** Everything that is told under one of the two scenarios, compared or not: the sums of {@code gold.pay_projection}. */
    public Totals everything() {
        return new Totals(everything(base()), everything(other()));
    }

    private BigDecimal everything(String scenario) {
        return amounts.getOrDefault(scenario, Map.of()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The districts of which anything is told, in order. */
    public List<String> districts() {
        return told().map(cell -> cell.part().district()).distinct().sorted().toList();
    }

    /** The years of which anything is told, in order. */
    public List<Integer> years() {
        return told().map(Cell::year).distinct().sorted().toList();
    }

    /** The components that are compared, in order. */
    public List<Component> components() {
        return told().map(Cell::part)
                .filter(this::isCompared)
                .map(Part::component)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Cell> told() {
        return cells(base(), other()).stream();
    }

    /** What cannot be told, or only in part, by district and component. */
    public List<Untold> untold() {
        return people.keySet().stream()
                .sorted(Comparator.comparing(Part::district).thenComparing(Part::component))
                .map(this::untold)
                .toList();
    }

    private Untold untold(Part part) {
        return new Untold(
                part.district(),
                part.component(),
                isCompared(part),
                toldOf(base(), part),
                toldOf(other(), part),
                List.copyOf(lacks(base(), part).keySet()),
                List.copyOf(lacks(other(), part).keySet()),
                people.get(part));
    }

    private BigDecimal toldOf(String scenario, Part part) {
        return amounts.getOrDefault(scenario, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().part().equals(part))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
