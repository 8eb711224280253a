package io.rosterlake.transforms.projection;

import static org.apache.spark.sql.functions.col;

import io.rosterlake.transforms.scheme.Basis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How many people each district lacks until every community has its minimum, by the last register. What one community has
 * too many does not help another. A community lacks what must be hired until every rule holds: the sum of its groups'
 * shortages, or the shortage of all of them if that is more.
 *
 * @param byDistrict the shortages, by district
 */
record Shortages(Map<String, OfDistrict> byDistrict) {
    /** People who may be of any group. */
    static final String ALL = "all";

    Shortages {
        byDistrict = Map.copyOf(byDistrict);
    }

    /**
     * The shortage of a district.
     *
     * @param byGroup people whom the communities lack, by the staff group that the rule is about; {@link #ALL} for those
     *     who may be of any group
     * @param untold communities whose minimum cannot be told, or not of every group
     * @param people who work there
     * @param articles the rules that leave it open
     * @param basis what the shortages rest on
     */
    record OfDistrict(Map<String, Long> byGroup, long untold, long people, List<String> articles, Basis basis) {
        OfDistrict {
            byGroup = Map.copyOf(byGroup);
            articles = List.copyOf(articles);
        }
    }

    /**
     * A staff group of a community, as {@code gold.staffing} has it.
     *
     * @param shortage null when it cannot be told, or there is no rule
     * @param basis what the rule rests on; null when there is none
     */
    record Need(
            String district,
            String community,
            String staffGroup,
            String status,
            @Nullable Long shortage,
            long headcount,
            @Nullable String rule,
            @Nullable Basis basis) {}

    static Shortages none() {
        return new Shortages(Map.of());
    }

    /**
     * Of the months of the last registers.
     *
     * @param staffing rows of {@code gold.staffing}
     * @param people rows of {@code silver.pay_person}
     */
    static Shortages of(Dataset<Row> staffing, Dataset<Row> people) {
        Dataset<Row> last =
                people.select(col("district_code"), col("as_of").as("period")).distinct();
        return of(staffing.join(last, new String[] {"district_code", "period"}).collectAsList().stream()
                .map(row -> new Need(
                        row.getAs("district_code"),
                        row.getAs("street") + "/" + row.getAs("community_name"),
                        row.getAs("staff_group"),
                        row.getAs("status"),
                        row.getAs("shortage"),
                        row.<Long>getAs("headcount"),
                        row.getAs("rule"),
                        basis(row.getAs("basis"))))
                .toList());
    }

    static Shortages of(List<Need> needs) {
        Map<String, Map<String, List<Need>>> communities = new TreeMap<>();
        needs.forEach(need -> communities
                .computeIfAbsent(need.district(), ignored -> new LinkedHashMap<>())
                .computeIfAbsent(need.community(), ignored -> new ArrayList<>())
                .add(need));
        Map<String, OfDistrict> byDistrict = new HashMap<>();
        communities.forEach((district, its) -> byDistrict.put(district, district(its)));
        return new Shortages(byDistrict);
    }

    private static OfDistrict district(Map<String, List<Need>> communities) {
        Map<String, Long> byGroup = new TreeMap<>();
        long untold = 0;
        long people = 0;
        TreeSet<String> articles = new TreeSet<>();
        Basis basis = Basis.CITED;
        for (List<Need> needs : communities.values()) {
            long ofGroups = 0;
            long ofAll = 0;
            for (Need need : needs) {
                Long shortage = need.shortage();
                long lacking = shortage == null ? 0 : shortage;
                basis = lacking > 0 && need.basis() != null ? basis.weaker(need.basis()) : basis;
                if (need.staffGroup().equals(ALL)) {
                    ofAll = lacking;
                } else {
                    ofGroups += lacking;
                    byGroup.merge(need.staffGroup(), lacking, Long::sum);
                }
            }
            byGroup.merge(ALL, Math.max(0, ofAll - ofGroups), Long::sum);
            if (isUntold(needs)) {
                untold++;
                people += needs.stream().mapToLong(Need::headcount).max().orElse(0);
                needs.stream()
                        .filter(need -> need.status().equals("undefined") && need.rule() != null)
                        .forEach(need -> articles.add(need.rule()));
            }
        }
        return new OfDistrict(byGroup, untold, people, List.copyOf(articles), basis);
    }

    private static @Nullable Basis basis(@Nullable String code) {
        return Arrays.stream(Basis.values())
                .filter(basis -> basis.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static boolean isUntold(List<Need> needs) {
        return needs.stream().anyMatch(need -> need.status().equals("undefined"))
                || needs.stream().allMatch(need -> need.status().equals("no_rule"));
    }

    Optional<OfDistrict> of(String district) {
        return Optional.ofNullable(byDistrict.get(district));
    }
}
