package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.pay.Component;
import io.rosterlake.transforms.pay.MissingParameter;
import java.util.Locale;
import java.util.Set;

/**
 * Something that a projection lacks of some people.
 *
 * @param parameter what, and which document has it
 * @param kind whose it is to say
 * @param effect what comes of it
 * @param components the parts of pay that are concerned
 * @param people how many people
 */
record Lack(MissingParameter parameter, Kind kind, Effect effect, Set<Component> components, long people) {
    Lack {
        components = Set.copyOf(components);
    }

    /** Whose it is to say ({@code kind} in tables). */
    enum Kind {
        SCHEME,
        REGISTER,
        SCENARIO;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What comes of it ({@code effect} in tables), from the gravest on. */
    enum Effect {
        /** The scheme does not count these people: nothing is projected. */
        NOT_COUNTED,
        /** The scheme has no such rule: nothing is projected. */
        NO_RULE,
        /** Amounts are not projected. */
        UNTOLD,
        /** Amounts rest on an assumption, and their basis is interpreted at best. */
        ASSUMED,
        /** Amounts are projected, and nobody says who pays. */
        PAYER_UNKNOWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
