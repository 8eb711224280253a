package io.rosterlake.reports.finance;

import java.util.ArrayList;
import java.util.List;

/** What nobody may overlook: amounts that rest on made-up or user-given numbers, and pay that is in no amount. */
final class Warnings {
    private final FinanceAnswers answers;
    private final FinanceWording wording;

    Warnings(FinanceAnswers answers, FinanceWording wording) {
        this.answers = answers;
        this.wording = wording;
    }

    List<String> all() {
        Firmness firmness = Firmness.of(answers);
        List<String> warnings = new ArrayList<>();
        if (firmness.illustrative().signum() != 0) {
            warnings.add(wording.text(
                    "finance.warning.illustrative", wording.percent(firmness.illustrative(), firmness.amount())));
        }
        if (firmness.user().signum() != 0) {
            warnings.add(wording.text("finance.warning.user", wording.percent(firmness.user(), firmness.amount())));
        }
        if (firmness.incomplete()) {
            List<String> districts = answers.missing().rows().stream()
                    .flatMap(row -> row.text("district_code").stream())
                    .distinct()
                    .sorted()
                    .toList();
            warnings.add(wording.text(
                    "finance.warning.missing", wording.list(wording.names(Dimension.DISTRICT, districts))));
        }
        return warnings;
    }
}
