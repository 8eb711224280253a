package io.rosterlake.transforms.metrics;

import io.rosterlake.transforms.lake.ColumnDefinition;
import io.rosterlake.transforms.lake.TableName;
import io.rosterlake.transforms.run.BronzeTables;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.NumericType;

/** Holds meanings against definitions: every column of gold is explained, and every word that is a name names something. */
final class MeaningChecks {
    private static final String SCHEME = "scheme";
    private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Set<String> FUNCTIONS = Set.of("greatest", "least", "floor", "coalesce");
    private static final Set<String> SECTIONS = Stream.concat(Stream.of("scope", "staffing"), Section.codes().stream())
            .collect(Collectors.toSet());

    private final Map<TableName, DocumentedTable> tables;
    private final List<String> problems = new ArrayList<>();

    private MeaningChecks(List<DocumentedTable> tables) {
        this.tables = tables.stream().collect(Collectors.toMap(DocumentedTable::name, Function.identity()));
    }

    static List<String> problems(List<DocumentedTable> tables) {
        MeaningChecks checks = new MeaningChecks(tables);
        tables.forEach(checks::check);
        return checks.problems;
    }

    private void check(DocumentedTable table) {
        String where = table.name().toString();
        if (table.about().isEmpty()) {
            problems.add(where + ": nothing is said about the table");
        }
        table.sections().stream()
                .filter(section -> !SECTIONS.contains(section))
                .forEach(section -> problems.add(where + ": schemes have no section '" + section + "'"));
        Set<String> names = names(table);
        table.meaning().columns().keySet().forEach(name -> exists(name, names, where));
        Set<TableName> sources = sources(table);
        for (DocumentedColumn column : table.columns()) {
            String at = where + "." + column.name();
            column.meaning().ifPresentOrElse(meaning -> check(table, column.definition(), meaning, sources, at), () -> {
                if (table.isGold()) {
                    problems.add(at + ": the column has no meaning");
                }
            });
        }
    }

    private void check(
            DocumentedTable table,
            ColumnDefinition column,
            ColumnMeaning meaning,
            Set<TableName> sources,
            String where) {
        boolean isNumber = column.type() instanceof NumericType;
        Unit unit = meaning.unit();
        if (isNumber != (unit != null)) {
            problems.add(where + (isNumber ? ": a number needs a unit" : ": only numbers have a unit"));
        }
        boolean isComputed = !meaning.arithmetic().isEmpty();
        if (unit == Unit.FRACTION && meaning.ratio() == null) {
            problems.add(where + ": a rate needs numerator and denominator");
        } else if (unit != null && unit.isDerived() && !isComputed) {
            problems.add(where + ": a ratio needs numerator and denominator, or a formula");
        }
        if (!isComputed && meaning.sources().isEmpty()) {
            problems.add(where + ": the column has no source");
        }
        Set<String> names = names(table);
        Matcher words = WORD.matcher(meaning.arithmetic());
        while (words.find()) {
            if (!FUNCTIONS.contains(words.group())) {
                exists(words.group(), names, where);
            }
        }
        meaning.sources().forEach(source -> checkSource(source, table, sources, where));
    }

    private void checkSource(String source, DocumentedTable table, Set<TableName> possible, String where) {
        String[] parts = source.split("\\.");
        if (parts[0].equals(SCHEME)) {
            boolean isKnown = parts.length == 1
                    ? !table.sections().isEmpty()
                    : table.sections().contains(parts[1]);
            if (!isKnown) {
                problems.add(where + ": " + source + " is not among the sections that rule the table");
            }
            return;
        }
        TableName name = new TableName(parts[0], parts.length > 1 ? parts[1] : "");
        if (!possible.contains(name)) {
            problems.add(where + ": the table is not computed from " + name);
        } else if (parts.length > 2) {
            exists(parts[2], columns(name), where + ": " + name);
        }
    }

    private void exists(String column, Collection<String> names, String where) {
        if (!names.contains(column)) {
            problems.add(where + ": no column '" + column + "'"
                    + Suggestion.nearest(column, names)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse(""));
        }
    }

    private Collection<String> columns(TableName name) {
        return name.isBronze() ? Arrays.asList(BronzeTables.columns(name).fieldNames()) : names(tables.get(name));
    }

    /** The tables that a table is computed from, at first and at second hand. */
    private Set<TableName> sources(DocumentedTable table) {
        Set<TableName> all = new HashSet<>();
        List<TableName> open = new ArrayList<>(table.inputs());
        while (!open.isEmpty()) {
            TableName name = open.remove(open.size() - 1);
            if (all.add(name) && !name.isBronze()) {
                open.addAll(tables.get(name).inputs());
            }
        }
        return all;
    }

    private static Set<String> names(DocumentedTable table) {
        return table.definition().columns().stream().map(ColumnDefinition::name).collect(Collectors.toSet());
    }
}
