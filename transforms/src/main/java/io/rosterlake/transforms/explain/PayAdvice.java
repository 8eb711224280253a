package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.RuleSource;
import io.rosterlake.transforms.scheme.Scheme;
import java.util.Optional;

/** What to do when pay was projected by other rules than those it is explained by. */
final class PayAdvice {
    private PayAdvice() {}

    /**
     * Says whether overlays differ.
     *
     * @param publishedWithOverlay whether a published figure rests on an overlay
     * @param computedWithOverlay whether a figure that is computed here does
     */
    static Optional<BilingualText> ofOverlays(
            PayCase asked, boolean publishedWithOverlay, boolean computedWithOverlay) {
        String project = "rosterlake project --scenario " + asked.scenario().id();
        if (publishedWithOverlay && asked.schemes().stream().noneMatch(PayAdvice::hasOverlay)) {
            return Optional.of(Texts.of(
                    "已发布的数字是带补充文件（overlay）测算的，而这里没有带：请加上当时的 --overlay，如 --overlay"
                            + " transforms/schemes/illustrative；或者不带补充文件重新运行 %s。",
                    "What is published was projected with an overlay, and none is given here: add the same --overlay, such as"
                            + " --overlay transforms/schemes/illustrative; or project again without one: %s.",
                    project));
        }
        if (computedWithOverlay && !publishedWithOverlay) {
            return Optional.of(Texts.of(
                    "已发布的数字是不带补充文件（overlay）测算的，而这里带了：请去掉 --overlay（也不要设 ROSTERLAKE_OVERLAY）；或者带同样的补充文件重新运行 %s。",
                    "What is published was projected without an overlay, and one is given here: leave out --overlay (and"
                            + " ROSTERLAKE_OVERLAY); or project again with it: %s.",
                    project));
        }
        return Optional.empty();
    }

    /** What to do when figures differ and nothing is known of why. */
    static BilingualText ofDifferences(PayCase asked) {
        return Texts.of(
                "登记表、方案、补充文件（--overlay）、情景文件或程序在测算之后可能有改动：请用同样的 --overlay 和 --scenario 运行 rosterlake project --scenario %s 后再试；仍不一致请报告给维护人员。",
                "Registers, schemes, overlays, the scenario's file or the program may have changed since: run rosterlake project"
                        + " --scenario %s with the same --overlay and try again; if it still differs, report it to the"
                        + " maintainers.",
                asked.scenario().id());
    }

    private static boolean hasOverlay(Scheme scheme) {
        return scheme.sections().values().stream()
                .flatMap(rules -> rules.stream())
                .anyMatch(rule -> rule.grounds().source() != RuleSource.DOCUMENT);
    }
}
