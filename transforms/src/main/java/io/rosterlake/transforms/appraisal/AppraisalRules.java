package io.rosterlake.transforms.appraisal;

import io.rosterlake.transforms.ruling.Ruling;
import io.rosterlake.transforms.ruling.RulingStatus;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.Section;
import io.rosterlake.transforms.scheme.requirement.AppraisalRequirement;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme says about grades: how many people at most may be 优秀, and from which scores on.
 *
 * @param cap the rules on how many may be 优秀
 * @param capRate at most this fraction of those assessed; null when nothing is said
 * @param cutOffs the rules on scores
 * @param excellentFrom lowest score of 优秀; null when nothing is said
 * @param qualifiedFrom lowest score of 合格; null when nothing is said
 * @param barelyQualifiedFrom lowest score of 基本合格; null when nothing is said
 */
record AppraisalRules(
        Ruling cap,
        @Nullable BigDecimal capRate,
        Ruling cutOffs,
        @Nullable BigDecimal excellentFrom,
        @Nullable BigDecimal qualifiedFrom,
        @Nullable BigDecimal barelyQualifiedFrom) {
    private static final String CUT_OFFS = "cut_offs";
    private static final List<String> CAP = List.of("excellent_cap_percent");
    private static final List<String> SCORES = List.of("excellent_from", "qualified_from", CUT_OFFS);

    static AppraisalRules of(Scheme scheme) {
        Ruling cap = Ruling.of(scheme.rules(Section.APPRAISAL), Section.APPRAISAL, CAP, List.of());
        Ruling cutOffs = Ruling.of(scheme.rules(Section.APPRAISAL), Section.APPRAISAL, SCORES, List.of());
        AppraisalRequirement said = AppraisalRequirement.of(scheme);
        return new AppraisalRules(
                cap,
                said.excellentCap(),
                cutOffs,
                lowest(said.excellentFrom(), cutOffs, Grade.EXCELLENT),
                lowest(said.qualifiedFrom(), cutOffs, Grade.QUALIFIED),
                lowest(null, cutOffs, Grade.BARELY_QUALIFIED));
    }

    /** Nothing is said, or nobody knows what. */
    static AppraisalRules none(RulingStatus status) {
        return new AppraisalRules(Ruling.none(status), null, Ruling.none(status), null, null, null);
    }

    private static @Nullable BigDecimal lowest(@Nullable BigDecimal said, Ruling cutOffs, String grade) {
        return said == null ? cutOffs.largest(CUT_OFFS, grade).orElse(null) : said;
    }
}
