package io.rosterlake.transforms.scenario;

import io.rosterlake.transforms.pay.Education;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Complaint;
import io.rosterlake.transforms.scheme.MappingReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads who comes, who goes, which scheme is adopted and how often a scenario is drawn at random. */
final class PlanReader {
    /** The kinds of hiring, and their keys. */
    static final Map<String, Set<String>> HIRING = inOrder(
            "none", "replace", Set.of("grade", "education"), "fill_to_minimum", Set.of("from", "grade", "education"));

    /** The kinds of attrition, and their keys. */
    static final Map<String, Set<String>> ATTRITION =
            inOrder("none", "observed_12m", Set.of(), "rate", Set.of("percent"));

    private static final String FILLING = "{kind: fill_to_minimum, from: next-month}";
    private static final String RATE = "{kind: rate, percent: 6}";
    private static final List<String> EDUCATION =
            Arrays.stream(Education.values()).map(Education::code).toList();
    private static final Node NOTHING = new MappingNode(Tag.MAP, List.of(), FlowStyle.FLOW);

    /** The highest grade that any scheme has, and more. */
    static final int HIGHEST_GRADE = 30;

    static final int HIGHEST_ATTRITION = 99;
    static final int FEWEST_RUNS = 100;
    static final int MOST_RUNS = 10_000;

    private final MappingReader top;
    private final MonthChecks months;

    PlanReader(MappingReader top, MonthChecks months) {
        this.top = top;
        this.months = months;
    }

    /** Who is hired; null when that has problems. */
    @Nullable
    Hiring hiring() {
        return plan("hiring", HIRING, FILLING, (kind, reader) -> {
            NewEntrant entrant = entrant(reader);
            if (!kind.equals("fill_to_minimum")) {
                return kind.equals("none") ? new Hiring.None() : new Hiring.Replace(entrant);
            }
            ScenarioMonth from = months.from(reader);
            return from == null ? null : new Hiring.FillToMinimum(from, entrant);
        });
    }

    private NewEntrant entrant(MappingReader reader) {
        Integer grade = reader.integer("grade", 1, HIGHEST_GRADE, null);
        Education education =
                reader.has("education") ? reader.code("education", PlanReader::education, EDUCATION) : null;
        if (grade != null && education != null) {
            top.problems().add(reader.at("education"), ScenarioComplaints.gradeGiven());
        }
        return new NewEntrant(grade, education);
    }

    private static Optional<Education> education(String code) {
        return Arrays.stream(Education.values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }

    /** Who leaves otherwise than by retiring; null when that has problems. */
    @Nullable
    Attrition attrition() {
        return plan("attrition", ATTRITION, RATE, (kind, reader) -> {
            if (!kind.equals("rate")) {
                return kind.equals("none") ? new Attrition.None() : new Attrition.Observed12Months();
            }
            BigDecimal percent = ScenarioReader.percent(reader, 0, HIGHEST_ATTRITION);
            return percent == null ? null : new Attrition.Rate(percent);
        });
    }

    /**
     * The scheme that is adopted; null for none, and when it has problems.
     *
     * @param schemes the schemes that can be adopted
     */
    @Nullable
    Adoption adoption(Set<String> schemes) {
        if (!top.has("adopt")) {
            return null;
        }
        MappingReader reader =
                new MappingReader(top.at("adopt"), "adopt", top.problems()).allow(Set.of("scheme", "from"));
        String scheme = reader.code("scheme", id -> Optional.of(id).filter(schemes::contains), List.copyOf(schemes));
        ScenarioMonth from = months.from(reader);
        return scheme == null || from == null ? null : new Adoption(scheme, from);
    }

    /** How often the scenario is drawn at random; null for not at all, and when that has problems. */
    @Nullable
    MonteCarlo monteCarlo(@Nullable Attrition attrition) {
        if (!top.has("monte_carlo")) {
            return null;
        }
        MappingReader reader =
                new MappingReader(top.at("monte_carlo"), "monte_carlo", top.problems()).allow(Set.of("runs", "seed"));
        reader.required("runs");
        reader.required("seed");
        Integer runs = reader.integer("runs", FEWEST_RUNS, MOST_RUNS, null);
        Integer seed = reader.integer("seed", 0, Integer.MAX_VALUE, null);
        if (attrition instanceof Attrition.None) {
            top.problems().add(top.at("monte_carlo"), ScenarioComplaints.nothingAtRandom());
        }
        return runs == null || seed == null ? null : new MonteCarlo(runs, seed);
    }

    /**
     * Written as a word, such as {@code none}, or as a mapping with the word under {@code kind}.
     *
     * @param kinds the keys of each kind besides {@code kind}; the first kind is what holds where nothing is written
     * @param example the kind that needs more than a word, for messages
     */
    private <T> @Nullable T plan(
            String key,
            Map<String, Set<String>> kinds,
            String example,
            BiFunction<String, MappingReader, @Nullable T> read) {
        List<String> words = List.copyOf(kinds.keySet());
        Node node = top.at(key);
        boolean isWord = top.has(key) && node instanceof ScalarNode;
        if (top.has(key) && !isWord) {
            MappingReader reader = new MappingReader(node, key, top.problems());
            String kind = reader.code("kind", word -> Optional.of(word).filter(kinds::containsKey), words);
            return kind == null ? null : read.apply(kind, reader.allow(withKind(kinds.getOrDefault(kind, Set.of()))));
        }
        String word = isWord
                ? top.code(key, written -> Optional.of(written).filter(kinds::containsKey), words)
                : words.get(0);
        if (word == null) {
            return null;
        }
        if (example.startsWith("{kind: " + word)) {
            top.problems()
                    .add(
                            node,
                            Complaint.wrongType(key, new BilingualText(example, example), MappingReader.shown(node)));
            return null;
        }
        return read.apply(word, new MappingReader(NOTHING, key, top.problems()));
    }

    static Set<String> withKind(Set<String> keys) {
        Set<String> all = new HashSet<>(keys);
        all.add("kind");
        return all;
    }

    private static Map<String, Set<String>> inOrder(
            String first, String second, Set<String> ofSecond, String third, Set<String> ofThird) {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put(first, Set.of());
        kinds.put(second, ofSecond);
        kinds.put(third, ofThird);
        return Collections.unmodifiableMap(kinds);
    }
}
