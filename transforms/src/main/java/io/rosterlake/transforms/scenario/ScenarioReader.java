package io.rosterlake.transforms.scenario;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.scenario.Change.Every;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Complaint;
import io.rosterlake.transforms.scheme.MappingReader;
import io.rosterlake.transforms.scheme.Problems;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one scenario and collects all its problems. */
final class ScenarioReader {
    /** The newest file format that this program reads. */
    static final int FORMAT = 1;

    /** Months that are projected unless the file says otherwise. */
    static final int USUAL = 60;

    /** The most months that are projected. */
    static final int LONGEST = 120;

    static final int LOWEST_CHANGE = -50;
    static final int HIGHEST_CHANGE = 100;

    static final Set<String> KEYS = Set.of(
            "format",
            "id",
            "name",
            "asks",
            "horizon_months",
            "as_of",
            "districts",
            "wages",
            "average_wage",
            "contributions",
            "hiring",
            "attrition",
            "retirement",
            "unknown_class",
            "appraisal",
            "adopt",
            "monte_carlo");

    private final MappingReader top;
    private final Problems problems;
    private final MonthChecks months;

    private ScenarioReader(MappingReader top, MonthChecks months) {
        this.top = top;
        this.problems = top.problems();
        this.months = months;
    }

    /**
     * The scenario of a file; null when it has problems.
     *
     * @param root what the file holds
     * @param problems where problems go
     * @param schemes ids of the schemes that can be adopted
     */
    static @Nullable Scenario read(Node root, Problems problems, Set<String> schemes) {
        MappingReader top = new MappingReader(root, "scenario", problems);
        top.checkFormat(FORMAT);
        top.allow(KEYS);
        YearMonth asOf = asOf(top);
        Integer horizon = top.integer("horizon_months", 1, LONGEST, USUAL);
        return new ScenarioReader(top, new MonthChecks(asOf, horizon == null ? LONGEST : horizon)).scenario(schemes);
    }

    private @Nullable Scenario scenario(Set<String> schemes) {
        String id = id();
        BilingualText name = top.bilingual("name");
        BilingualText asks = top.bilingual("asks");
        Set<String> districts = districts();
        List<Change> wages = changes("wages");
        List<Change> averageWage = changes("average_wage");
        List<ContributionChange> contributions = contributions();
        PlanReader plans = new PlanReader(top, months);
        Hiring hiring = plans.hiring();
        Attrition attrition = plans.attrition();
        Retirement.Age age = choice(top, "retirement", Retirement.Age.STATUTORY);
        Retirement.UnknownClass unknown = choice(top, "unknown_class", Retirement.UnknownClass.LATER);
        Outlook.Appraisal appraisal = choice(top, "appraisal", Outlook.Appraisal.QUALIFIED);
        Adoption adoption = plans.adoption(schemes);
        MonteCarlo monteCarlo = plans.monteCarlo(attrition);
        if (problems.count() > 0 || id == null || name == null || asks == null || hiring == null || attrition == null) {
            return null;
        }
        return new Scenario(
                id,
                name,
                asks,
                months.horizon(),
                months.asOf(),
                districts,
                wages,
                averageWage,
                contributions,
                hiring,
                attrition,
                new Retirement(age, unknown),
                appraisal,
                adoption,
                monteCarlo);
    }

    private @Nullable String id() {
        String id = top.text("id");
        if (id != null && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problems.add(top.at("id"), Complaint.wrongType("id", ScenarioComplaints.ID, id));
        }
        return id;
    }

    private static @Nullable YearMonth asOf(MappingReader top) {
        String written = top.has("as_of") ? top.text("as_of") : null;
        if (written == null) {
            return null;
        }
        if (ScenarioMonth.fromCode(written).orElse(null) instanceof ScenarioMonth.Fixed fixed) {
            return fixed.month();
        }
        top.problems().add(top.at("as_of"), Complaint.wrongType("as_of", ScenarioComplaints.MONTH, written));
        return null;
    }

    private Set<String> districts() {
        Set<String> districts = new LinkedHashSet<>();
        for (Node item : top.items("districts")) {
            String code = MappingReader.shown(item);
            if (!code.matches("\\d{6}")) {
                problems.add(item, Complaint.wrongType("districts", ScenarioComplaints.DISTRICT, code));
            } else if (!districts.add(code)) {
                problems.add(item, ScenarioComplaints.districtTwice(code));
            }
        }
        return districts;
    }

    private List<Change> changes(String key) {
        List<Change> changes = new ArrayList<>();
        for (Node item : top.items(key)) {
            MappingReader reader = new MappingReader(item, key, problems).allow(Set.of("from", "percent", "every"));
            ScenarioMonth from = months.from(reader);
            BigDecimal percent = percent(reader, LOWEST_CHANGE, HIGHEST_CHANGE);
            Every every = choice(reader, "every", Every.ONCE);
            if (from != null) {
                months.refuseTwice(reader, key + " " + every.code(), from);
            }
            if (from != null && percent != null) {
                changes.add(new Change(from, percent, every));
            }
        }
        return changes;
    }

    private List<ContributionChange> contributions() {
        List<String> codes =
                Component.contributions().stream().map(Component::code).toList();
        List<ContributionChange> changes = new ArrayList<>();
        for (Node item : top.items("contributions")) {
            MappingReader reader =
                    new MappingReader(item, "contributions", problems).allow(Set.of("from", "component", "percent"));
            ScenarioMonth from = months.from(reader);
            Component component = reader.code(
                    "component",
                    code -> Component.contributions().stream()
                            .filter(candidate -> candidate.code().equals(code))
                            .findFirst(),
                    codes);
            BigDecimal percent = percent(reader, 0, HIGHEST_CHANGE);
            if (from != null && component != null) {
                months.refuseTwice(reader, component.code(), from);
                if (percent != null) {
                    changes.add(new ContributionChange(from, component, percent));
                }
            }
        }
        return changes;
    }

    /** A percentage with so few decimals that wages that grow by it every year stay exact. */
    static @Nullable BigDecimal percent(MappingReader reader, int lowest, int highest) {
        BigDecimal percent = reader.decimal("percent", lowest, highest);
        if (percent != null && percent.stripTrailingZeros().scale() > 2) {
            reader.problems()
                    .add(
                            reader.at("percent"),
                            Complaint.wrongType("percent", ScenarioComplaints.PERCENT, percent.toPlainString()));
            return null;
        }
        return percent;
    }

    /** One of the codes of an enum, written in small letters; what stands for it where the key is not there. */
    private static <E extends Enum<E>> E choice(MappingReader reader, String key, E otherwise) {
        if (!reader.has(key)) {
            return otherwise;
        }
        List<E> values = List.of(otherwise.getDeclaringClass().getEnumConstants());
        E chosen = reader.code(
                key,
                word -> values.stream()
                        .filter(value -> code(value).equals(word))
                        .findFirst(),
                values.stream().map(ScenarioReader::code).toList());
        return chosen == null ? otherwise : chosen;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
