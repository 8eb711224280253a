package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.scheme.BilingualText;
import java.time.YearMonth;
import java.util.Locale;

/** A scenario adopts a scheme of which no version is in force by then, for none of its districts. */
public final class SchemeNotInForceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient BilingualText text;

    SchemeNotInForceException(String scenario, String scheme, YearMonth month) {
        super("scheme " + scheme + " is not in force in " + month);
        this.text = new BilingualText(
                "情景“%s”要求改用办法“%s”,但该办法在 %s 没有生效版本。请更改 adopt 的 from,或在方案文件中补上当月有效的版本".formatted(scenario, scheme, month),
                ("Scenario '%s' adopts scheme '%s', of which no version is in force in %s. Change `from` under `adopt`,"
                                + " or give the scheme a version that is in force then")
                        .formatted(scenario, scheme, month));
    }

    public String message(Locale locale) {
        return text.in(locale);
    }
}
