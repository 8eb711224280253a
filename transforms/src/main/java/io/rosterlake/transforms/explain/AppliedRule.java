package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import io.rosterlake.transforms.scheme.Scheme;
import io.rosterlake.transforms.scheme.comparison.Entry;

/**
 * A rule and what it says here.
 *
 * @param scheme the scheme that it stands in
 * @param entry the rule, with citation, words, status, reading and alternatives
 * @param here what it gives for these inputs, with the numbers put in
 * @param effect whether it decides
 */
public record AppliedRule(Scheme scheme, Entry entry, BilingualText here, Effect effect) {
    /** What a rule does to the answer. */
    public enum Effect {
        /** It gives a number or says who counts. */
        DECIDES,
        /** Our copy of the document has lost what it says here. */
        MISSING,
        /** It cannot be applied: an input is not known. */
        INPUT_UNKNOWN,
        /** It is on record, and decides nothing here. */
        ON_RECORD
    }
}
