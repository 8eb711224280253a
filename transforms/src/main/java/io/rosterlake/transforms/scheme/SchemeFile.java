package io.rosterlake.transforms.scheme;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A file that was read.
 *
 * @param scheme its scheme; null when the file is an overlay or has problems
 * @param overlay its overlay; null when the file is a scheme or has problems
 * @param dates where a scheme's dates stand; null when the file could not be parsed
 * @param problems its problems
 */
record SchemeFile(
        @Nullable Scheme scheme,
        @Nullable Overlay overlay,
        @Nullable Node dates,
        Problems problems) {
    /** A file with nothing in it but problems. */
    static SchemeFile unreadable(Problems problems) {
        return new SchemeFile(null, null, null, problems);
    }
}
