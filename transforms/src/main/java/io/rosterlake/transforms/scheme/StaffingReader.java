package io.rosterlake.transforms.scheme;

import io.rosterlake.transforms.scheme.SizeSteps.Edge;
import io.rosterlake.transforms.scheme.SizeSteps.Size;
import io.rosterlake.transforms.scheme.SizeSteps.Step;
import io.rosterlake.transforms.scheme.WorkersPerResidents.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the staffing rules of a file. */
final class StaffingReader {
    private static final Set<String> BOUND_KEYS = Set.of("floor", "ceiling", "target", "exactly");
    private static final Set<String> NOT_BESIDE_UNBOUNDED =
            Set.of("floor", "ceiling", "target", "exactly", "one_more_per");
    private static final Set<String> NOT_BESIDE_MISSING =
            Set.of("floor", "ceiling", "target", "exactly", "one_more_per", "unbounded");
    private static final Set<String> RATIO_KEYS = Set.of("at_most", "at_least", "about");

    private final GroundsReader groundsReader;
    private final RuleIds ids;

    StaffingReader(GroundsReader groundsReader, RuleIds ids) {
        this.groundsReader = groundsReader;
        this.ids = ids;
    }

    /** The kinds of staffing rules, with the keys that each has besides id, kind, group and grounds. */
    private enum Kind {
        BAND(BOUND_KEYS),
        HOUSEHOLD_STEPS(Set.of("edge", "steps")),
        RESIDENT_STEPS(Set.of("edge", "steps")),
        HOUSEHOLDS_PER_WORKER(RATIO_KEYS),
        WORKERS_PER_10K_RESIDENTS(Set.of("at_most", "at_least", "about", "level")),
        NOTE(Set.of("says"));

        private final Set<String> keys;

        Kind(Set<String> keys) {
            this.keys = keys;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> fromCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }

        Set<String> allowedKeys() {
            Set<String> allowed = new HashSet<>(GroundsReader.KEYS);
            allowed.addAll(List.of("id", "kind", "group"));
            allowed.addAll(keys);
            return allowed;
        }
    }

    /** One rule, or null when it has problems. */
    @Nullable
    StaffingRule read(Node node, Problems problems) {
        int before = problems.count();
        MappingReader rule = new MappingReader(node, "staffing.rules", problems);
        String id = ids.read(rule);
        Kind kind = rule.code(
                "kind",
                Kind::fromCode,
                Arrays.stream(Kind.values()).map(Kind::code).toList());
        RuledGroup group = rule.code("group", RuledGroup::fromCode, groupCodes());
        Grounds grounds = groundsReader.read(rule, id == null ? "?" : id);
        if (kind == null) {
            return null;
        }
        rule.allow(kind.allowedKeys());
        if (kind != Kind.NOTE && grounds != null && !grounds.status().isUsable()) {
            problems.add(rule.at("status"), Complaint.statusUnfit(kind.code(), grounds.status()));
        }
        Body body = body(kind, rule);
        if (problems.count() > before || id == null || group == null || grounds == null || body == null) {
            return null;
        }
        return body.with(id, group, grounds);
    }

    /** What is left of a rule when that is taken away which all kinds have. */
    @FunctionalInterface
    private interface Body {
        StaffingRule with(String id, RuledGroup group, Grounds grounds);
    }

    private static @Nullable Body body(Kind kind, MappingReader rule) {
        return switch (kind) {
            case BAND -> band(rule);
            case HOUSEHOLD_STEPS -> steps(Size.HOUSEHOLDS, rule);
            case RESIDENT_STEPS -> steps(Size.RESIDENTS, rule);
            case HOUSEHOLDS_PER_WORKER -> householdsPerWorker(rule);
            case WORKERS_PER_10K_RESIDENTS -> workersPerResidents(rule);
            case NOTE -> note(rule);
        };
    }

    private static Body band(MappingReader rule) {
        Bounds bounds = bounds(rule);
        return (id, group, grounds) -> new FixedBand(id, group, bounds, grounds);
    }

    private static Body steps(Size size, MappingReader rule) {
        List<Step> steps = readSteps(size, rule);
        return (id, group, grounds) -> new SizeSteps(id, group, size, steps, grounds);
    }

    private static Body householdsPerWorker(MappingReader rule) {
        Integer atMost = rule.optionalInteger("at_most", 1);
        Integer atLeast = rule.optionalInteger("at_least", 1);
        Integer about = rule.optionalInteger("about", 1);
        needOne(rule, RATIO_KEYS);
        checkRatio(rule, decimal(atLeast), decimal(about), decimal(atMost));
        return (id, group, grounds) -> new HouseholdsPerWorker(id, group, atMost, atLeast, about, grounds);
    }

    private static Body workersPerResidents(MappingReader rule) {
        BigDecimal atLeast = rule.optionalPositiveDecimal("at_least");
        BigDecimal atMost = rule.optionalPositiveDecimal("at_most");
        BigDecimal about = rule.optionalPositiveDecimal("about");
        needOne(rule, RATIO_KEYS);
        checkRatio(rule, atLeast, about, atMost);
        Level read = rule.has("level")
                ? rule.code("level", StaffingReader::level, List.of("community", "district"))
                : Level.COMMUNITY;
        Level level = read == null ? Level.COMMUNITY : read;
        return (id, group, grounds) -> new WorkersPerResidents(id, group, level, atLeast, atMost, about, grounds);
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static void checkRatio(
            MappingReader rule, @Nullable BigDecimal atLeast, @Nullable BigDecimal about, @Nullable BigDecimal atMost) {
        if (isAbove(atLeast, atMost)) {
            rule.problems().add(rule.at("at_least"), BoundsComplaints.ratioReversed(atLeast, atMost));
        } else if (isAbove(atLeast, about) || isAbove(about, atMost)) {
            rule.problems().add(rule.at("about"), BoundsComplaints.ratioOutside(about));
        }
    }

    private static boolean isAbove(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }

    private static @Nullable Body note(MappingReader rule) {
        BilingualText says = rule.bilingual("says");
        return says == null ? null : (id, group, grounds) -> new StaffingNote(id, group, says, grounds);
    }

    private static void needOne(MappingReader reader, Set<String> keys) {
        if (keys.stream().noneMatch(reader::has)) {
            reader.problems().add(reader.node(), BoundsComplaints.noBounds(reader.name(), keys));
        }
    }

    private static void refuseBesides(MappingReader reader, String key, Set<String> others) {
        others.stream()
                .filter(other -> reader.has(key) && reader.has(other) && !other.equals(key))
                .sorted()
                .findFirst()
                .ifPresent(other -> reader.problems().add(reader.at(other), Complaint.keysExclusive(key, other)));
    }

    private static Bounds bounds(MappingReader reader) {
        Integer exactly = reader.optionalInteger("exactly", 0);
        Integer floor = reader.optionalInteger("floor", 0);
        Integer ceiling = reader.optionalInteger("ceiling", 0);
        Integer target = reader.optionalInteger("target", 0);
        needOne(reader, BOUND_KEYS);
        refuseBesides(reader, "exactly", BOUND_KEYS);
        if (exactly != null) {
            return Bounds.exactly(exactly);
        }
        Bounds bounds = new Bounds(floor, ceiling, target);
        if (floor != null && ceiling != null && floor > ceiling) {
            reader.problems().add(reader.at("floor"), BoundsComplaints.floorAboveCeiling(floor, ceiling));
        } else if (target != null && ((floor != null && target < floor) || (ceiling != null && target > ceiling))) {
            reader.problems().add(reader.at("target"), BoundsComplaints.targetOutside(target));
        }
        return bounds;
    }

    private static List<Step> readSteps(Size size, MappingReader rule) {
        Edge edge = rule.code("edge", StaffingReader::edge, List.of("lower", "upper"));
        rule.required("steps");
        List<Step> steps = new ArrayList<>();
        List<Node> items = rule.items("steps");
        int before = rule.problems().count();
        for (Node item : items) {
            steps.add(step(item, edge == null ? Edge.LOWER : edge, rule.problems()));
        }
        if (rule.has("steps") && items.isEmpty() && rule.problems().count() == before) {
            rule.problems().add(rule.at("steps"), BoundsComplaints.noBounds("steps", BOUND_KEYS));
        }
        if (rule.problems().count() == before) {
            StepChecks.check(size, steps, items, rule.problems());
        }
        return steps;
    }

    private static Step step(Node item, Edge edge, Problems problems) {
        Set<String> allowed = new HashSet<>(BOUND_KEYS);
        allowed.addAll(List.of("from", "to", "one_more_per", "missing", "unbounded"));
        MappingReader step = new MappingReader(item, "steps", problems).allow(allowed);
        Integer from = step.integer("from", 0);
        Integer to = step.optionalInteger("to", 0);
        Integer oneMorePer = step.optionalInteger("one_more_per", 1);
        boolean missing = step.flag("missing");
        boolean unbounded = step.flag("unbounded");
        if (missing) {
            refuseBesides(step, "missing", NOT_BESIDE_MISSING);
        }
        if (unbounded) {
            refuseBesides(step, "unbounded", NOT_BESIDE_UNBOUNDED);
        }
        Bounds bounds = missing || unbounded ? Bounds.NONE : bounds(step);
        return new Step(from == null ? 0 : from, to, edge, bounds, oneMorePer, missing);
    }

    private static Optional<Edge> edge(String code) {
        return switch (code) {
            case "lower" -> Optional.of(Edge.LOWER);
            case "upper" -> Optional.of(Edge.UPPER);
            default -> Optional.empty();
        };
    }

    private static Optional<Level> level(String code) {
        return switch (code) {
            case "community" -> Optional.of(Level.COMMUNITY);
            case "district" -> Optional.of(Level.DISTRICT);
            default -> Optional.empty();
        };
    }

    private static List<String> groupCodes() {
        List<String> codes = new ArrayList<>(List.of(RuledGroup.ALL_CODE));
        Arrays.stream(StaffGroup.values()).map(StaffGroup::code).forEach(codes::add);
        return codes;
    }
}
