package io.rosterlake.transforms.explain.reading;

import io.rosterlake.transforms.scheme.BilingualText;
import java.time.YearMonth;
import java.util.List;

/**
 * Something by which somebody names the row that they mean.
 *
 * @param kind which columns it is about
 * @param value what they wrote
 */
public record Wish(Kind kind, String value) {
    /** What a wish can be about. */
    public enum Kind {
        DISTRICT(new BilingualText("区县", "district"), "--district", "district_code"),
        STREET(new BilingualText("街道", "street"), "--street", "street"),
        COMMUNITY(
                new BilingualText("社区", "community"),
                "--community",
                "district_code",
                "street",
                "community_name",
                "community_code"),
        PERIOD(new BilingualText("月份", "month"), "--period", "period"),
        YEAR(new BilingualText("年度", "year"), "--year", "year"),
        GROUP(new BilingualText("人员类别", "staff group"), "--group", "staff_group"),
        CERTIFICATE(new BilingualText("证书", "certificate"), "--certificate", "certificate");

        private final BilingualText label;
        private final String flag;
        private final List<String> columns;

        Kind(BilingualText label, String flag, String... columns) {
            this.label = label;
            this.flag = flag;
            this.columns = List.of(columns);
        }

        BilingualText label() {
            return label;
        }

        String flag() {
            return flag;
        }

        List<String> columns() {
            return columns;
        }
    }

    /** A month. */
    public static Wish period(YearMonth month) {
        return new Wish(Kind.PERIOD, month.toString());
    }
}
