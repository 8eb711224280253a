package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Outlook;
import io.rosterlake.transforms.pay.Outlook.Appraisal;
import java.time.YearMonth;
import java.util.TreeMap;

/**
 * What of a scenario decides, together with the grounds, how people stand in the months ahead.
 *
 * @param horizon how many months
 * @param appraisal how they are appraised
 */
record Prospects(int horizon, Appraisal appraisal) {
    /** What is assumed of appraisals, and nothing of wages. */
    Outlook outlook(YearMonth asOf) {
        return new Outlook(asOf, appraisal, new TreeMap<>(), new TreeMap<>());
    }
}
