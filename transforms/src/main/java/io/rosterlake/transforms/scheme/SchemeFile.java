package io.rosterlake.transforms.scheme;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A file that was read.
 *
 * @param scheme its scheme; null when the file has problems
 * @param dates where its dates stand; null when the file could not be parsed
 * @param problems its problems
 */
record SchemeFile(@Nullable Scheme scheme, @Nullable Node dates, Problems problems) {}
