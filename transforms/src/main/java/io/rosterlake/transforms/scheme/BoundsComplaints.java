package io.rosterlake.transforms.scheme;

import io.rosterlake.transforms.scheme.Problem.Code;
import java.math.BigDecimal;
import java.util.Collection;

/** What is wrong with bounds and bands, and what to do; see {@link Complaint}. */
final class BoundsComplaints {
    private BoundsComplaints() {}

    static Complaint noBounds(String rule, Collection<String> keys) {
        return Complaint.of(
                Code.BOUNDS_NONE,
                "“%s”没有给出任何数字".formatted(rule),
                "%s gives no number".formatted(rule),
                "请至少填写其中一项：%s".formatted(Complaint.listed(keys)),
                "Give at least one of: %s".formatted(Complaint.listed(keys)));
    }

    static Complaint floorAboveCeiling(int floor, int ceiling) {
        return Complaint.of(
                Code.FLOOR_ABOVE_CEILING,
                "下限 %d 大于上限 %d".formatted(floor, ceiling),
                "the floor %d is above the ceiling %d".formatted(floor, ceiling),
                "请对照原文核对 floor 和 ceiling",
                "Check floor and ceiling against the document");
    }

    static Complaint ratioReversed(BigDecimal atLeast, BigDecimal atMost) {
        return Complaint.of(
                Code.FLOOR_ABOVE_CEILING,
                "at_least %s 大于 at_most %s".formatted(atLeast.toPlainString(), atMost.toPlainString()),
                "at_least %s is above at_most %s".formatted(atLeast.toPlainString(), atMost.toPlainString()),
                "请对照原文核对 at_least 和 at_most",
                "Check at_least and at_most against the document");
    }

    static Complaint ratioOutside(BigDecimal about) {
        return Complaint.of(
                Code.TARGET_OUTSIDE,
                "about %s 不在 at_least 与 at_most 之间".formatted(about.toPlainString()),
                "about %s is not between at_least and at_most".formatted(about.toPlainString()),
                "请对照原文核对 about",
                "Check about against the document");
    }

    static Complaint targetOutside(int target) {
        return Complaint.of(
                Code.TARGET_OUTSIDE,
                "目标 %d 不在下限与上限之间".formatted(target),
                "the target %d is not between floor and ceiling".formatted(target),
                "请对照原文核对 target",
                "Check target against the document");
    }

    static Complaint emptyBand(int from, int to, BilingualText unit) {
        return Complaint.of(
                Code.BAND_EMPTY,
                "%d 至 %d %s这一档是空的".formatted(from, to, unit.zh()),
                "the band from %d to %d %s is empty".formatted(from, to, unit.en()),
                "to 应大于 from",
                "Make 'to' greater than 'from'");
    }

    static Complaint gap(int below, int from, BilingualText unit) {
        return Complaint.of(
                Code.BAND_GAP,
                "%d 至 %d %s没有对应的档".formatted(below, from, unit.zh()),
                "no band covers %d to %d %s".formatted(below, from, unit.en()),
                "请补上这一档；原文有而抄本缺失的，写 missing: true",
                "Add the band; where the document has it and the copy has not, write missing: true");
    }

    static Complaint overlap(int from, int below, BilingualText unit) {
        return Complaint.of(
                Code.BAND_OVERLAP,
                "%d 至 %d %s同时属于两档".formatted(from, below, unit.zh()),
                "%d to %d %s lie in two bands".formatted(from, below, unit.en()),
                "请让每一档的 from 等于上一档的 to；边界归属用 edge 说明",
                "Let each band's 'from' equal the 'to' before it; 'edge' says where an edge belongs");
    }

    static Complaint openBeforeLast() {
        return Complaint.of(
                Code.BAND_OPEN_BEFORE_LAST,
                "这一档没有 to，但后面还有一档",
                "a band has no 'to' although another one follows",
                "请补上 to",
                "Add 'to'");
    }

    static Complaint closedAtLast(int to, BilingualText unit) {
        return Complaint.of(
                Code.BAND_CLOSED_AT_LAST,
                "%d %s以上没有对应的档".formatted(to, unit.zh()),
                "no band covers more than %d %s".formatted(to, unit.en()),
                "请删去最后一档的 to，或补一档（原文有而抄本缺失的，写 missing: true）",
                "Remove 'to' from the last band, or add one (missing: true where the copy is cut)");
    }
}
