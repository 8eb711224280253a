package io.rosterlake.transforms.scenario;

import java.util.Locale;

/**
 * When people retire.
 *
 * @param age at what age
 * @param unknownClass when a woman retires of whom the register does not say whether her original age is 50 or 55
 */
public record Retirement(Age age, UnknownClass unknownClass) {
    /** At what age: the assumptions of {@code gold.retirement_outlook}. */
    public enum Age {
        /** The age of the law. */
        STATUTORY,
        /** As early as the law allows. */
        EARLIEST,
        /** As late as the law allows. */
        LATEST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which of her two months a woman without class is taken to retire in. */
    public enum UnknownClass {
        /** The later one (original age 55), unless the file says otherwise: finance does not save what may be due. */
        LATER,
        /** The earlier one (original age 50). */
        EARLIER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
