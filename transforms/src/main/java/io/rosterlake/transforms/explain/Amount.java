package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.pay.MissingParameter;
import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.BilingualText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a cost.
 *
 * @param name which part
 * @param working how it follows, with the numbers put in; empty when it cannot be told
 * @param rules the rules that decide it, in the order in which they are applied
 * @param missing the parameters without which it cannot be told
 * @param basis what it rests on: the weakest of the rules; null when it cannot be told
 * @param yuan the amount, to the fen; null when it cannot be told
 */
public record Amount(
        BilingualText name,
        BilingualText working,
        List<AppliedRule> rules,
        List<MissingParameter> missing,
        @Nullable Basis basis,
        @Nullable BigDecimal yuan) {
    public Amount {
        rules = List.copyOf(rules);
        missing = List.copyOf(missing);
    }

    /** A part that can be told. */
    static Amount of(BilingualText name, BilingualText working, List<AppliedRule> rules, Basis basis, BigDecimal yuan) {
        return new Amount(name, working, rules, List.of(), basis, yuan);
    }

    /** A part that cannot be told. */
    static Amount without(BilingualText name, List<MissingParameter> missing) {
        return new Amount(name, Texts.NONE, List.of(), missing, null, null);
    }
}
