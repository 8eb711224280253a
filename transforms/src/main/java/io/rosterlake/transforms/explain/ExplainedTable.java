package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.SchemeCatalogue;
import java.time.YearMonth;
import java.util.List;

/** The gold tables whose rows can be explained. */
public enum ExplainedTable {
    STAFFING("staffing", List.of("district_code", "period", "street", "community_name", "staff_group")) {
        @Override
        public EvidenceSpan span(PublishedRow row) {
            return monthsBefore(row, 0);
        }

        @Override
        public Explanation explain(PublishedRow row, Evidence evidence, SchemeCatalogue schemes) {
            return StaffingExplainer.explain(StaffingRow.read(row, evidence, schemes), row);
        }
    },
    TURNOVER("turnover", List.of("district_code", "street", "period", "staff_group")) {
        @Override
        public EvidenceSpan span(PublishedRow row) {
            return monthsBefore(row, 12);
        }

        @Override
        public Explanation explain(PublishedRow row, Evidence evidence, SchemeCatalogue schemes) {
            return TurnoverExplainer.explain(row, evidence);
        }
    },
    TRAINING("training_compliance", List.of("district_code", "street", "year", "staff_group")) {
        @Override
        public EvidenceSpan span(PublishedRow row) {
            int year = row.number("year");
            return new EvidenceSpan(row.text("district_code"), YearMonth.of(year, 1), YearMonth.of(year, 12));
        }

        @Override
        public Explanation explain(PublishedRow row, Evidence evidence, SchemeCatalogue schemes) {
            return TrainingExplainer.explain(row, evidence, schemes);
        }
    },
    CERTIFICATES("certificate_coverage", List.of("district_code", "street", "period", "staff_group", "certificate")) {
        @Override
        public EvidenceSpan span(PublishedRow row) {
            return monthsBefore(row, 0);
        }

        @Override
        public Explanation explain(PublishedRow row, Evidence evidence, SchemeCatalogue schemes) {
            return CertificateExplainer.explain(row, evidence, schemes);
        }
    },
    PAY(
            "pay_projection",
            List.of("scenario", "district_code", "month", "staff_group", "post_level", "component", "funding_source")) {
        @Override
        public EvidenceSpan span(PublishedRow row) {
            YearMonth asOf = row.month("as_of");
            return new EvidenceSpan(row.text("district_code"), asOf, asOf);
        }

        @Override
        public Explanation explain(PublishedRow row, Evidence evidence, SchemeCatalogue schemes) {
            return PayRowExplainer.explain(row, evidence.pay(), schemes);
        }
    };

    private final String table;
    private final List<String> key;

    ExplainedTable(String table, List<String> key) {
        this.table = table;
        this.key = key;
    }

    /** Its name in the schema {@code gold}. */
    public String table() {
        return table;
    }

    /** The columns that tell its rows apart. */
    public List<String> key() {
        return key;
    }

    /** What has to be read to explain a row. */
    public abstract EvidenceSpan span(PublishedRow row);

    /** Computes a row anew, and holds the result against it. */
    public abstract Explanation explain(PublishedRow row, Evidence evidence, SchemeCatalogue schemes);

    private static EvidenceSpan monthsBefore(PublishedRow row, int months) {
        YearMonth period = row.month("period");
        return new EvidenceSpan(row.text("district_code"), period.minusMonths(months), period);
    }
}
