package io.rosterlake.transforms.scheme;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What a file holds.
 *
 * @param head which scheme it is, also when the rest has problems; null when the file is an overlay or that is not known
 * @param scheme its scheme; null when the file is an overlay or has problems
 * @param overlay its overlay; null when the file is a scheme or has problems
 * @param problems its problems
 */
record SchemeFile(
        @Nullable Head head,
        @Nullable Scheme scheme,
        @Nullable Overlay overlay,
        Problems problems) {
    /**
     * Which scheme a file is about.
     *
     * @param id the scheme
     * @param version its version
     * @param effective when it is in force
     * @param dates where that stands
     */
    record Head(String id, String version, Effective effective, Node dates) {}

    /** A file with nothing in it but problems. */
    static SchemeFile unreadable(Problems problems) {
        return new SchemeFile(null, null, null, problems);
    }
}
