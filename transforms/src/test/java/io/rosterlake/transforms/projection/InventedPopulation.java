package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.fixture.InventedScheme;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Three districts, each with a scheme of its own, and people of every kind in them. */
public final class InventedPopulation {
    /** The schemes, one for each district. */
    public static final List<String> SCHEMES = List.of("ladder", "coefficients", "average");

    private InventedPopulation() {}

    /** The schemes, written to a folder. */
    public static SchemeCatalogue schemes(Path folder) {
        return InventedScheme.load(
                folder,
                InventedPay.ladder(SCHEMES.get(0)),
                InventedPay.coefficients(SCHEMES.get(1)),
                InventedPay.onLastYear(SCHEMES.get(2)));
    }

    /** Rows of {@code silver.pay_person}, as of different months in the three districts. */
    public static Dataset<Row> people(SparkSession spark, Random random, int perDistrict) {
        List<PayPersonRow> people = new ArrayList<>();
        for (String scheme : SCHEMES) {
            YearMonth asOf = YearMonth.of(2026, 4 + 2 * SCHEMES.indexOf(scheme));
            for (int number = 0; number < perDistrict; number++) {
                people.add(new PayPersonRow(
                        scheme, asOf, scheme, RandomPerson.of(random, asOf, !scheme.equals("coefficients"))));
            }
        }
        return PayPersonRow.table(spark, people);
    }
}
