package io.rosterlake.transforms.scheme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule holds: its citation, how sure it is, and who vouches for it.
 *
 * @param status how sure the rule is
 * @param citation where it stands
 * @param reading the reading chosen; always there when the status is {@link RuleStatus#INTERPRETED}
 * @param alternatives the other readings that the words allow
 * @param source who vouches for it
 */
public record Grounds(
        RuleStatus status,
        Citation citation,
        @Nullable BilingualText reading,
        List<BilingualText> alternatives,
        RuleSource source) {
    public Grounds {
        alternatives = List.copyOf(alternatives);
    }

    /** What a figure computed from the rule rests on; empty when no figure may be computed from it. */
    public Optional<Basis> basis() {
        if (!status.isUsable()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (source) {
                    case DOCUMENT -> status == RuleStatus.CITED ? Basis.CITED : Basis.INTERPRETED;
                    case USER -> Basis.USER;
                    case ILLUSTRATIVE -> Basis.ILLUSTRATIVE;
                });
    }
}
