package io.rosterlake.transforms.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.transforms.fixture.SharedSpark;
import io.rosterlake.transforms.scheme.Bounds;
import io.rosterlake.transforms.scheme.Citation;
import io.rosterlake.transforms.scheme.FixedBand;
import io.rosterlake.transforms.scheme.Grounds;
import io.rosterlake.transforms.scheme.HouseholdsPerWorker;
import io.rosterlake.transforms.scheme.RuleSource;
import io.rosterlake.transforms.scheme.RuleStatus;
import io.rosterlake.transforms.scheme.RuledGroup;
import io.rosterlake.transforms.scheme.SizeSteps;
import io.rosterlake.transforms.scheme.SizeSteps.Edge;
import io.rosterlake.transforms.scheme.SizeSteps.Size;
import io.rosterlake.transforms.scheme.SizeSteps.Step;
import io.rosterlake.transforms.scheme.StaffingRule;
import io.rosterlake.transforms.scheme.WorkersPerResidents;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expressions give what the rules' own arithmetic gives. */
@ExtendWith(SharedSpark.class)
class DemandColumnsTest {
    private static final Grounds GROUNDS =
            new Grounds(RuleStatus.CITED, new Citation("办法", "art. 1", null), null, List.of(), RuleSource.DOCUMENT);

    static Stream<StaffingRule> rules() {
        return Stream.of(
                new FixedBand("band", RuledGroup.ALL, new Bounds(5, 9, null), GROUNDS),
                new SizeSteps(
                        "lower",
                        RuledGroup.ALL,
                        Size.HOUSEHOLDS,
                        List.of(
                                new Step(0, 2000, Edge.LOWER, Bounds.exactly(3), null, false),
                                new Step(2000, null, Edge.LOWER, new Bounds(6, 8, null), 500, false)),
                        GROUNDS),
                new SizeSteps(
                        "upper",
                        RuledGroup.ALL,
                        Size.HOUSEHOLDS,
                        List.of(
                                new Step(0, 2000, Edge.UPPER, new Bounds(5, null, null), null, false),
                                new Step(2000, null, Edge.UPPER, Bounds.NONE, null, true)),
                        GROUNDS),
                new SizeSteps(
                        "residents",
                        RuledGroup.ALL,
                        Size.RESIDENTS,
                        List.of(
                                new Step(0, 5000, Edge.UPPER, new Bounds(9, null, null), null, false),
                                new Step(5000, 6000, Edge.UPPER, Bounds.NONE, null, false),
                                new Step(6000, null, Edge.UPPER, new Bounds(11, null, null), 500, false)),
                        GROUNDS),
                new HouseholdsPerWorker("ratio", RuledGroup.ALL, 500, 300, 400, GROUNDS),
                new WorkersPerResidents(
                        "per-10k",
                        RuledGroup.ALL,
                        WorkersPerResidents.Level.COMMUNITY,
                        new BigDecimal("18"),
                        new BigDecimal("20.5"),
                        new BigDecimal("19"),
                        GROUNDS));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void expressionAgreesWithTheRule(StaffingRule rule, SparkSession spark) {
        List<Row> sizes = Stream.of(0, 1, 300, 400, 600, 1999, 2000, 2001, 2499, 2500, 2600, 4000, 10_000)
                .map(size -> RowFactory.create((long) size, (long) (size * 3)))
                .toList();
        List<Row> withUnknown = Stream.concat(sizes.stream(), Stream.of(RowFactory.create(null, null)))
                .toList();
        DemandColumns columns = DemandColumns.of(rule);

        List<Row> answers = spark.createDataFrame(
                        withUnknown, StructType.fromDDL("households BIGINT, resident_population BIGINT"))
                .select(
                        org.apache.spark.sql.functions.col("households"),
                        org.apache.spark.sql.functions.col("resident_population"),
                        columns.defined(),
                        columns.floor(),
                        columns.ceiling(),
                        columns.target())
                .collectAsList();

        assertThat(answers).hasSize(14).allSatisfy(answer -> {
            Optional<Bounds> demand = rule.demand(whole(answer, 0), whole(answer, 1));
            assertThat(answer.getBoolean(2)).isEqualTo(demand.isPresent());
            demand.ifPresent(bounds -> assertThat(new Bounds(whole(answer, 3), whole(answer, 4), whole(answer, 5)))
                    .isEqualTo(bounds));
        });
    }

    private static @org.jspecify.annotations.Nullable Integer whole(Row row, int column) {
        return row.isNullAt(column) ? null : Math.toIntExact(row.getLong(column));
    }
}
