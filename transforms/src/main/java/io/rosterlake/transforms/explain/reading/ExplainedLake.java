package io.rosterlake.transforms.explain.reading;

import static org.apache.spark.sql.functions.col;

import io.rosterlake.transforms.explain.Evidence;
import io.rosterlake.transforms.explain.ExplainException;
import io.rosterlake.transforms.explain.ExplainedTable;
import io.rosterlake.transforms.explain.Explanation;
import io.rosterlake.transforms.explain.Figure;
import io.rosterlake.transforms.explain.PaidPerson;
import io.rosterlake.transforms.explain.PayEvidence;
import io.rosterlake.transforms.explain.PersonMonth;
import io.rosterlake.transforms.explain.PublishedRow;
import io.rosterlake.transforms.explain.RetirementCase;
import io.rosterlake.transforms.explain.RetirementExplainer;
import io.rosterlake.transforms.lake.LakeException;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scenario.ScenarioCatalogue;
import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains the figures of a lake. */
public final class ExplainedLake {
    private final Tables tables;
    private final SchemeCatalogue schemes;
    private final ScenarioCatalogue scenarios;

    /**
     * @param tables the lake's tables
     * @param schemes the schemes; figures computed under other ones do not re-add
     */
    public ExplainedLake(Tables tables, SchemeCatalogue schemes) {
        this(tables, schemes, new ScenarioCatalogue(List.of()));
    }

    /** @param scenarios the scenarios whose projections can be explained */
    public ExplainedLake(Tables tables, SchemeCatalogue schemes, ScenarioCatalogue scenarios) {
        this.tables = tables;
        this.schemes = schemes;
        this.scenarios = scenarios;
    }

    /** Explains projected pay under a scenario. */
    public ExplainedPay pay(Scenario scenario) {
        return new ExplainedPay(tables, schemes, scenario);
    }

    /**
     * Explains one row.
     *
     * @param wishes what names the row, each narrowing down what those before it have left
     * @throws ExplainException when there is no such row, or several
     */
    public Explanation explain(ExplainedTable table, List<Wish> wishes) {
        PublishedRow row = new PublishedRows(tables, table).find(wishes);
        Evidence evidence =
                new EvidenceReader(tables, List.of(table.span(row)), Set.of(table)).read(PayEvidence.none());
        return table.explain(row, evidence, schemes);
    }

    /**
     * Explains when a person of the lake retires, by the last register that has them.
     *
     * @param key person key, or its beginning
     * @param asOf the month as of which is asked; null for that of their last register
     * @throws ExplainException when there is no such person, several, or one without month of birth
     */
    public Explanation retirement(String key, @Nullable YearMonth asOf) {
        PersonMonth person = new EvidenceReader(tables, List.of(), Set.of()).lastMonthOf(key);
        if (person.birth() == null) {
            throw new ExplainException(new BilingualText(
                    "花名册没有此人的出生年月，无法推算退休月份。",
                    "The register has no month of birth of this person, so no month of retirement follows."));
        }
        return RetirementExplainer.explain(
                new RetirementCase(
                        person.sex(),
                        person.birth(),
                        person.retirementClass(),
                        asOf == null ? person.month() : asOf,
                        person),
                schemes);
    }

    /**
     * Computes rows of every table anew. The tables are read once, whatever the number of rows; what has to be kept in
     * memory are the people of the districts and months that these rows are about.
     *
     * @param rows how many rows of each table
     * @param seed which ones; the same seed means the same rows
     */
    public List<ReAdded> readd(int rows, long seed) {
        Map<ExplainedTable, List<PublishedRow>> chosen = new EnumMap<>(ExplainedTable.class);
        for (ExplainedTable table : ExplainedTable.values()) {
            chosen.put(table, sample(table, rows, seed));
        }
        Evidence evidence = new EvidenceReader(
                        tables,
                        chosen.entrySet().stream()
                                .flatMap(entry -> entry.getValue().stream()
                                        .map(row -> entry.getKey().span(row)))
                                .toList(),
                        chosen.keySet())
                .read(pay(chosen.getOrDefault(ExplainedTable.PAY, List.of())));
        List<ReAdded> results = new ArrayList<>();
        chosen.forEach((table, published) ->
                published.forEach(row -> results.add(new ReAdded(table, row, table.explain(row, evidence, schemes)))));
        return results;
    }

    /** Projections are there when somebody asked for them, and can be explained when their scenarios are known. */
    private List<PublishedRow> sample(ExplainedTable table, int rows, long seed) {
        if (table != ExplainedTable.PAY) {
            return new PublishedRows(tables, table).sample(rows, seed);
        }
        if (scenarios.scenarios().isEmpty()) {
            return List.of();
        }
        try {
            Object[] known = scenarios.scenarios().stream().map(Scenario::id).toArray();
            return new PublishedRows(tables, table)
                    .with(col("scenario").isin(known))
                    .sample(rows, seed);
        } catch (LakeException notProjectedYet) {
            return List.of();
        }
    }

    private PayEvidence pay(List<PublishedRow> rows) {
        PayReader reader = new PayReader(tables, schemes);
        List<PaidPerson> people = rows.stream()
                .map(row -> Map.entry(
                        Figure.text(row.values().get("district_code")),
                        Figure.text(row.values().get("as_of")).substring(0, 7)))
                .distinct()
                .flatMap(of -> reader.people(of.getKey(), Optional.of(YearMonth.parse(of.getValue()))).stream())
                .toList();
        return new PayEvidence(people, scenarios, reader::attendance);
    }
}
