package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.pay.PayPerson;
import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scenario.Scenario;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Three districts, each with a scheme of its own, and people of every kind in them, projected in plain Java. */
public final class InventedPopulation {
    /** The schemes, one for each district. */
    public static final List<String> SCHEMES = List.of("ladder", "coefficients", "average");

    private static final int HALF_A_YEAR = 6;
    private static final List<Retirement> RETIREMENTS = Arrays.stream(Retirement.Age.values())
            .map(age -> new Retirement(age, Retirement.UnknownClass.LATER))
            .toList();

    private InventedPopulation() {}

    /**
     * What comes of a projection.
     *
     * @param months rows of {@code gold.pay_projection}
     * @param missing rows of {@code gold.pay_missing}
     */
    public record Projected(List<Row> months, List<Row> missing) {
        public Projected {
            months = List.copyOf(months);
            missing = List.copyOf(missing);
        }

        /** The rows of {@code gold.pay_projection} as a table. */
        public Dataset<Row> months(SparkSession spark) {
            return spark.createDataFrame(months, PayProjection.rowColumns());
        }

        /** The rows of {@code gold.pay_missing} as a table. */
        public Dataset<Row> missing(SparkSession spark) {
            return spark.createDataFrame(missing, PayMissing.rowColumns());
        }
    }

    /** The schemes, written to a folder. */
    public static SchemeCatalogue schemes(Path folder) {
        return InventedScheme.load(
                folder,
                InventedPay.ladder(SCHEMES.get(0)),
                InventedPay.coefficients(SCHEMES.get(1)),
                InventedPay.onLastYear(SCHEMES.get(2)));
    }

    /** Projects people, other ones for another random seed, as of different months in the three districts. */
    public static Projected project(SchemeCatalogue schemes, long seed, int perDistrict, List<Scenario> scenarios) {
        Random random = new Random(seed);
        List<District> districts = new ArrayList<>();
        Population population = new Population(RETIREMENTS);
        for (String scheme : SCHEMES) {
            YearMonth asOf = YearMonth.of(2026, 4 + 2 * SCHEMES.indexOf(scheme));
            districts.add(new District(scheme, asOf, scheme, perDistrict));
            for (int number = 0; number < perDistrict; number++) {
                PayPerson person = RandomPerson.of(random, asOf, !scheme.equals("coefficients"));
                population.add(
                        scheme,
                        ProjectedPeople.profile(person, asOf),
                        new Members(
                                1,
                                0,
                                RETIREMENTS.stream()
                                        .map(retirement -> retires(person.retiresIn(), retirement, asOf))
                                        .toList()));
            }
        }
        ProjectedRows rows = new Projection(schemes)
                .of(new Districts(districts), population, new RegisterFacts(List.of()), scenarios);
        return new Projected(rows.months(), rows.missing());
    }

    /** Half a year before and after the statutory month; 0 for whoever is past it and stays. */
    private static int retires(@Nullable YearMonth statutory, Retirement retirement, YearMonth asOf) {
        if (statutory == null) {
            return 0;
        }
        YearMonth month =
                switch (retirement.age()) {
                    case STATUTORY -> statutory;
                    case EARLIEST -> statutory.minusMonths(HALF_A_YEAR);
                    case LATEST -> statutory.plusMonths(HALF_A_YEAR);
                };
        return month.isAfter(asOf) ? MonthNumber.of(month) : 0;
    }
}
