package io.rosterlake.transforms.scheme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The document that a scheme comes from.
 *
 * @param title its title, in Chinese as printed
 * @param copy what we have of it
 * @param remark what the copy holds and lacks, and which dates it gives
 */
public record SchemeDocument(String title, Copy copy, BilingualText remark) {
    /** What we have of a document. */
    public enum Copy {
        /** The whole text. */
        COMPLETE(new BilingualText("全文", "complete")),
        /** A part of the text. */
        CUT(new BilingualText("残缺", "cut")),
        /** Only what others report of it: there are no words to quote. */
        SECONDARY(new BilingualText("转述", "reported by others"));

        private final BilingualText label;

        Copy(BilingualText label) {
            this.label = label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public BilingualText label() {
            return label;
        }

        static Optional<Copy> fromCode(String code) {
            return Arrays.stream(values())
                    .filter(copy -> copy.code().equals(code))
                    .findFirst();
        }
    }
}
