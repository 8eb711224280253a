package io.rosterlake.transforms.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a commit says about itself.
 *
 * @param userMetadata the words that its writer added
 * @param rows number of rows written
 */
public record CommitInfo(Optional<String> userMetadata, Optional<Long> rows) {
    static CommitInfo of(JsonNode node) {
        JsonNode rows = node.path("operationMetrics").path("numOutputRows");
        return new CommitInfo(
                Optional.ofNullable(node.path("userMetadata").textValue()),
                rows.isMissingNode() ? Optional.empty() : Optional.of(rows.asLong()));
    }
}
