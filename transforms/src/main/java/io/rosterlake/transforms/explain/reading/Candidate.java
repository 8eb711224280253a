package io.rosterlake.transforms.explain.reading;

import static org.apache.spark.sql.functions.col;

import io.rosterlake.transforms.certificate.CertificateName;
import io.rosterlake.transforms.explain.reading.Wish.Kind;
import io.rosterlake.transforms.scheme.RuledGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * Something that a wish may mean: the values of its columns in some rows of the table.
 *
 * @param kind what it is
 * @param values the values, by column
 * @param names what people call it; the first is the one that messages list
 */
record Candidate(Kind kind, Map<String, @Nullable Object> values, List<String> names) {
    Candidate {
        names = List.copyOf(names);
    }

    /**
     * A community is the same under another code, and in months in which no register gives it one.
     *
     * @param row a row with the columns of the kind
     * @param districts the districts' names, by code
     */
    static Candidate of(Kind kind, Cells row, Map<String, List<String>> districts) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        kind.columns().forEach(column -> values.put(column, row.value(column)));
        List<String> names = names(kind, values, districts);
        values.remove("community_code");
        return new Candidate(kind, values, names);
    }

    private static List<String> names(
            Kind kind, Map<String, @Nullable Object> values, Map<String, List<String>> districts) {
        String first = Objects.toString(values.get(kind.columns().get(0)), "");
        return switch (kind) {
            case DISTRICT ->
                Stream.concat(Stream.of(first), districts.getOrDefault(first, List.of()).stream())
                        .toList();
            case COMMUNITY -> given(text(values, "community_name"), text(values, "community_code"));
            case PERIOD -> List.of(YearMonth.from(LocalDate.parse(first)).toString());
            case GROUP -> group(first);
            case STREET, YEAR, CERTIFICATE -> List.of(first);
        };
    }

    private static List<String> group(String code) {
        List<String> names = new ArrayList<>(List.of(code));
        RuledGroup.fromCode(code)
                .ifPresent(group ->
                        names.addAll(List.of(group.label().zh(), group.label().en())));
        return names;
    }

    private static List<String> given(@Nullable String... names) {
        return Stream.of(names).filter(Objects::nonNull).toList();
    }

    private static @Nullable String text(Map<String, @Nullable Object> values, String column) {
        return (String) values.get(column);
    }

    boolean isCalled(String asked) {
        return kind == Kind.CERTIFICATE ? names.contains(CertificateName.of(asked)) : names.contains(asked);
    }

    /** As a message lists it: a community with its street and district. */
    String shown(Map<String, List<String>> districts) {
        if (kind == Kind.COMMUNITY) {
            String code = Objects.toString(values.get("district_code"), "");
            String name =
                    districts.getOrDefault(code, List.of()).stream().findFirst().orElse("");
            return Stream.of(code + " " + name, text(values, "street"), names.get(0))
                    .map(part -> Objects.toString(part, "").strip())
                    .collect(Collectors.joining(" "));
        }
        return kind == Kind.DISTRICT || kind == Kind.GROUP
                ? String.join(" ", names.subList(0, Math.min(2, names.size())))
                : names.get(0);
    }

    /** The rows that have these values. */
    Column condition() {
        return values.entrySet().stream()
                .map(entry -> col(entry.getKey()).eqNullSafe(entry.getValue()))
                .reduce(Column::and)
                .orElseThrow();
    }
}
