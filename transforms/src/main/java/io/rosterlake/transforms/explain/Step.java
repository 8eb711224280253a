package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;

/**
 * A step of the arithmetic.
 *
 * @param name what is computed
 * @param working how, with the numbers put in
 * @param value what comes of it
 * @param cited the rules that the step rests on and that a reader wants to see beside it; mostly none
 */
public record Step(BilingualText name, BilingualText working, BilingualText value, List<AppliedRule> cited) {
    public Step {
        cited = List.copyOf(cited);
    }

    static Step of(BilingualText name, BilingualText working, BilingualText value) {
        return new Step(name, working, value, List.of());
    }
}
