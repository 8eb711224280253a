package io.rosterlake.transforms.pay;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decides the grade of somebody who is graded for the first time.
 *
 * @param postLevel {@code head}, {@code deputy} or {@code staff}
 * @param since the month in which community work began; null when nobody knows
 * @param diploma the level of the diploma (学历); empty below a bachelor's
 * @param degree the level of the degree (学位); empty without one
 * @param honour the highest honour; empty without one
 * @param appraisals appraisal grades by year, as far as they are known
 */
public record ServiceRecord(
        String postLevel,
        @Nullable YearMonth since,
        Optional<Education> diploma,
        Optional<Education> degree,
        Optional<Honour> honour,
        Map<Integer, String> appraisals) {
    public ServiceRecord {
        appraisals = Map.copyOf(appraisals);
    }

    /** Somebody who begins in a month. */
    public static ServiceRecord newcomer(String postLevel, YearMonth month) {
        return new ServiceRecord(postLevel, month, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** The same with both papers of a level. */
    public ServiceRecord with(Education education) {
        return new ServiceRecord(postLevel, since, Optional.of(education), Optional.of(education), honour, appraisals);
    }

    /** The same with an honour. */
    public ServiceRecord with(Honour highest) {
        return new ServiceRecord(postLevel, since, diploma, degree, Optional.of(highest), appraisals);
    }

    /** The level of which there are both papers: the lower of the two. */
    Optional<Education> bothPapers() {
        return diploma.flatMap(first -> degree.map(second -> first.compareTo(second) < 0 ? first : second));
    }

    /** The level of the only paper; empty when there are both, of whatever level. */
    Optional<Education> onePaper() {
        return bothPapers().isPresent() ? Optional.empty() : diploma.or(() -> degree);
    }
}
