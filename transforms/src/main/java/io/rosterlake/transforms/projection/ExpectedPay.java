package io.rosterlake.transforms.projection;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.projection.Districts.District;
import io.rosterlake.transforms.retirement.PersonRetirement;
import io.rosterlake.transforms.run.Tables;
import io.rosterlake.transforms.scenario.Retirement;
import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What everybody of earlier registers was to be paid month by month, by what was known then and if nothing changed:
 * statutory retirement, everybody 合格, nobody else comes or leaves. People who stand alike are reckoned once.
 */
public final class ExpectedPay {
    /** Tells which months of {@link #months()} are whose of {@link #people()}. */
    public static final String ALIKE = "alike";

    private static final Retirement RETIREMENT =
            new Retirement(Retirement.Age.STATUTORY, Retirement.UnknownClass.LATER);

    private final Dataset<Row> people;
    private final Dataset<Row> months;
    private final Map<String, Terms> terms;

    /**
     * On what terms a district's people were to be paid.
     *
     * @param asOf the month of the register
     * @param schemeId its scheme; null when none has a version in force then
     * @param schemeVersion the version in force
     * @param parts the parts of pay that the scheme has
     * @param missing what is missing, by the part that waits for it
     */
    public record Terms(
            YearMonth asOf,
            @Nullable String schemeId,
            @Nullable String schemeVersion,
            Set<Component> parts,
            Map<Component, Set<MissingParameter>> missing) {
        /** True when a version of the district's scheme is in force. */
        public boolean isInForce() {
            return schemeId != null;
        }
    }

    private ExpectedPay(Dataset<Row> people, Dataset<Row> months, Map<String, Terms> terms) {
        this.people = people;
        this.months = months;
        this.terms = terms;
    }

    /**
     * Reckons from each district's last register that is not after a month.
     *
     * @param districts codes of the districts
     * @param asOf the last month to know
     * @param until the last month to reckon
     */
    public static ExpectedPay of(
            Tables tables, SchemeCatalogue schemes, Set<String> districts, YearMonth asOf, YearMonth until) {
        Dataset<Row> all = PersonsAsOf.of(tables, schemes, Optional.of(asOf))
                .filter(col("district_code").isin(districts.toArray()))
                .localCheckpoint();
        List<District> known = Districts.of(all).all();
        int horizon = known.stream()
                .mapToInt(district -> MonthNumber.of(until) - MonthNumber.of(district.asOf()))
                .max()
                .orElse(0);
        Dataset<Row> people = all.withColumn("group", struct(Alike.columns(List.of(RETIREMENT), false, horizon)))
                .withColumn(ALIKE, sha2(to_json(col("group")), 256))
                .select("district_code", "person_key", "staff_group", "post_level", "post", "group", ALIKE)
                .localCheckpoint();
        Grounds grounds = new Grounds(schemes);
        Map<String, ExpectedMonths> byDistrict = new HashMap<>();
        known.forEach(district -> byDistrict.put(
                district.code(),
                new ExpectedMonths(
                        grounds.own(district.schemeId(), district.asOf()),
                        district.asOf(),
                        until,
                        PersonRetirement.basis(schemes))));
        List<Row> rows = new ArrayList<>();
        Iterator<Row> groups =
                people.dropDuplicates(ALIKE).select(col(ALIKE), col("group.*")).toLocalIterator();
        while (groups.hasNext()) {
            Row row = groups.next();
            byDistrict
                    .get(row.<String>getAs("district_code"))
                    .add(row.getAs(ALIKE), Profile.of(row), row.<Integer>getAs(Alike.retires(RETIREMENT)), rows);
        }
        Map<String, Terms> terms = new HashMap<>();
        byDistrict.forEach((district, its) -> terms.put(district, its.terms()));
        return new ExpectedPay(
                people.drop("group"), all.sparkSession().createDataFrame(rows, ExpectedMonths.columns()), terms);
    }

    /** {@code district_code, person_key, staff_group, post_level, post, alike} of everybody. */
    public Dataset<Row> people() {
        return people;
    }

    /**
     * Per {@code alike} and {@code month} whether the scheme counts such people ({@code is_counted}), whether they have not
     * retired ({@code is_paid}), their {@code grade}, and of each part {@code expected_…} in yuan, null when there is none,
     * and {@code basis_…}: the number of its {@link io.rosterlake.transforms.scheme.Basis} from 1; 0 when it is missing.
     */
    public Dataset<Row> months() {
        return months;
    }

    /** The terms by district. */
    public Map<String, Terms> terms() {
        return Map.copyOf(terms);
    }
}
