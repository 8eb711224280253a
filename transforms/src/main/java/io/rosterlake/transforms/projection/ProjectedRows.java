package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Answer;
import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.Funding;
import io.rosterlake.transforms.pay.Funding.Payer;
import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.projection.RegisterFacts.Known;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.Scheme;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The rows of {@code gold.pay_projection}, and those of {@code gold.pay_missing} that follow from schemes. */
public final class ProjectedRows {
    private final Districts districts;
    private final Grounds grounds;
    private final Optional<Basis> retirement;
    private final List<Row> months = new ArrayList<>();
    private final MissingRows missing = new MissingRows();
    private final Map<Paid, Set<Component>> assumed = new HashMap<>();
    private final Accounts accounts = new Accounts();

    /** A component of a cell in a month, with its amount. */
    private record Amount(Cell cell, Component component, Costs.Line line) {}

    /** What one set of payers pays for. */
    private record Together(String district, int ground) {}

    /** Whose pay may rest on an assumption. */
    private record Paid(String scenario, Cell cell) {}

    ProjectedRows(Districts districts, Grounds grounds, Optional<Basis> retirement) {
        this.districts = districts;
        this.grounds = grounds;
        this.retirement = retirement;
    }

    /** Rows of {@code gold.pay_projection}, in no certain order. */
    List<Row> months() {
        return List.copyOf(months);
    }

    /** Rows of {@code gold.pay_missing}. */
    List<Row> missing() {
        return missing.rows();
    }

    /** Rows of {@code gold.pay_projection}. */
    public Dataset<Row> months(SparkSession spark) {
        return spark.createDataFrame(months, PayProjection.rowColumns());
    }

    /** Rows of {@code gold.pay_missing}. */
    public Dataset<Row> missing(SparkSession spark) {
        return spark.createDataFrame(missing.rows(), PayMissing.rowColumns());
    }

    /** Of a register's people how many are projected or in a row of {@code gold.pay_missing}, by scenario and district. */
    Dataset<Row> accounts(SparkSession spark) {
        return spark.createDataFrame(accounts.rows(), PayMissing.accountColumns());
    }

    /**
     * What is lacking of a district's people; it must be known before what they cost.
     *
     * @param assumption which of the months of retirement holds
     */
    void addLacks(Scenario scenario, District district, Path path, List<Known> people, int assumption) {
        accounts.register(scenario.id(), district);
        for (Ground ground :
                List.of(path.own(), path.adopted()).stream().distinct().toList()) {
            Lacks lacks = new Lacks(ground, assumption, retirement.isPresent());
            List<Lack> all = new ArrayList<>();
            for (Known known : people) {
                List<Lack> its = lacks.of(known);
                all.addAll(its);
                Cell cell = new Cell(district.code(), ground.number(), known.staffGroup(), known.postLevel());
                assumed.computeIfAbsent(new Paid(scenario.id(), cell), ignored -> EnumSet.noneOf(Component.class))
                        .addAll(Lacks.assumed(its));
            }
            missing.add(scenario, district.code(), ground, months(scenario, path, ground), all);
            if (ground == path.in(path.own().first())) {
                accounts.lacks(scenario.id(), district.code(), all);
            }
        }
    }

    /** The months in which people are paid on one of two grounds. */
    private static MissingRows.Months months(Scenario scenario, Path path, Ground ground) {
        MissingRows.Months all = MissingRows.Months.of(scenario, path.own().asOf());
        if (path.own() == path.adopted()) {
            return all;
        }
        return ground == path.own()
                ? new MissingRows.Months(all.first(), path.from().minusMonths(1))
                : new MissingRows.Months(path.from(), all.last());
    }

    void add(Scenario scenario, Costs costs) {
        accounts.costs(scenario.id(), costs);
        Map<Together, List<Amount>> together = new LinkedHashMap<>();
        costs.lines()
                .forEach((cell, lines) -> lines.forEach((component, line) -> together.computeIfAbsent(
                                new Together(cell.district(), cell.ground()), ignored -> new ArrayList<>())
                        .add(new Amount(cell, component, line))));
        together.values().forEach(amounts -> add(scenario, amounts));
        missing.add(scenario, costs, grounds);
    }

    /** What cannot be told whatever people cost. */
    void addUntold(Scenario scenario, Circumstances circumstances, Population population) {
        missing.addWithoutScheme(scenario, districts.without(grounds));
        districts
                .all()
                .forEach(district -> missing.add(
                        scenario, district, Untold.of(scenario, district, grounds, circumstances, population)));
    }

    /** Amounts of one district on one ground. */
    private void add(Scenario scenario, List<Amount> amounts) {
        Ground ground = grounds.all().get(amounts.get(0).cell().ground());
        Answer<Funding> funding = ground.rules().funding();
        for (int month = 0; month < scenario.horizon(); month++) {
            Map<List<Payer>, List<Amount>> byPayers = new LinkedHashMap<>();
            for (Amount amount : amounts) {
                if (amount.line().fen(month) != 0) {
                    List<Payer> payers = funding.given()
                            .map(given -> given.value().payers(amount.cell().staffGroup()))
                            .orElse(List.of());
                    byPayers.computeIfAbsent(payers, ignored -> new ArrayList<>())
                            .add(amount);
                }
            }
            YearMonth then = ground.first().plusMonths(month);
            int number = month;
            byPayers.forEach((payers, paid) -> add(scenario, ground, paid, payers, number, then));
        }
    }

    private void add(
            Scenario scenario, Ground ground, List<Amount> paid, List<Payer> payers, int number, YearMonth month) {
        List<Map<String, Long>> parts = FundingSplit.of(
                paid.stream().map(amount -> amount.line().fen(number)).toList(), payers, month);
        for (int index = 0; index < paid.size(); index++) {
            Amount amount = paid.get(index);
            parts.get(index)
                    .forEach((source, fen) -> months.add(row(scenario, ground, amount, number, month, source, fen)));
        }
    }

    private Row row(
            Scenario scenario, Ground ground, Amount amount, int number, YearMonth month, String source, long fen) {
        Scheme scheme = ground.rules().scheme();
        return RowFactory.create(
                scenario.id(),
                amount.cell().district(),
                Date.valueOf(month.atDay(1)),
                amount.cell().staffGroup(),
                amount.cell().postLevel(),
                amount.component().code(),
                source,
                People.decimal(amount.line().people(number)),
                BigDecimal.valueOf(fen, 2),
                basis(scenario, amount, number).code(),
                scheme.id(),
                scheme.version(),
                amount.line().articles(),
                Date.valueOf(ground.asOf().atDay(1)));
    }

    /**
     * The weakest of the rules, of those on retirement and on the minimum that was filled, and of what had to be assumed
     * of somebody in the cell.
     */
    private Basis basis(Scenario scenario, Amount amount, int month) {
        Basis rules = amount.line().basis(month);
        Basis both = retirement.map(rules::weaker).orElse(rules);
        boolean isAssumed = assumed.getOrDefault(new Paid(scenario.id(), amount.cell()), Set.of())
                .contains(amount.component());
        return isAssumed ? both.weaker(Basis.INTERPRETED) : both;
    }
}
