package io.rosterlake.transforms.identity;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What two rows of one person have in common although the identity number differs. */
public record Evidence(
        @Nullable String nameKey,
        @Nullable LocalDate birthMonth,
        @Nullable String street,
        @Nullable String community) {

    /** Everything is known: what is unknown proves nothing. */
    boolean isComplete() {
        return nameKey != null && birthMonth != null && street != null && community != null;
    }

    boolean isSameName(Evidence other) {
        return nameKey != null && nameKey.equals(other.nameKey);
    }

    boolean isSameBirthMonth(Evidence other) {
        return birthMonth != null && birthMonth.equals(other.birthMonth);
    }

    boolean isSameCommunity(Evidence other) {
        return community != null && community.equals(other.community) && Objects.equals(street, other.street);
    }
}
