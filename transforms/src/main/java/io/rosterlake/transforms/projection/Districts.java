package io.rosterlake.transforms.projection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The districts of a projection.
 *
 * @param all each with its register and scheme
 */
record Districts(List<District> all) {
    /**
     * A district.
     *
     * @param code its code
     * @param asOf the month of its last register
     * @param schemeId its scheme; null when it has none
     * @param people how many people its register has
     */
    record District(String code, YearMonth asOf, @Nullable String schemeId, long people) {}

    Districts {
        all = List.copyOf(all);
    }

    /** The districts of some people: rows of {@code silver.pay_person}. */
    static Districts of(Dataset<Row> people) {
        return new Districts(people.groupBy("district_code", "as_of", "scheme_id").count().collectAsList().stream()
                .map(row -> new District(
                        row.getString(0),
                        YearMonth.from(LocalDate.parse(row.get(1).toString())),
                        row.getString(2),
                        row.getLong(3)))
                .sorted((left, right) -> left.code().compareTo(right.code()))
                .toList());
    }

    /** The districts whose scheme has no version in force, so that nobody's pay can be told. */
    List<District> without(Grounds grounds) {
        return all.stream()
                .filter(district ->
                        grounds.own(district.schemeId(), district.asOf()).isEmpty())
                .toList();
    }
}
