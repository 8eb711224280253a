package io.rosterlake.transforms.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a version of a table was computed from; every commit of this program carries it. A table whose newest commit names
 * today's settings and inputs is up to date.
 *
 * <p>An input is named by the version in which its rows are what they are. When the inputs of a table change and its rows
 * do not, a commit without rows says so: it names today's inputs, and the version that the rows are of ({@code content}).
 * That version stays the table's name for the tables computed from it, so these are not disturbed.
 *
 * @param settings 64 hex digits that stand for the program, the table's definition and everything besides the inputs
 * @param inputs name of each direct input, and its content as {@code <table id>@<version>}; {@link #ABSENT} without one
 * @param content the version with the same rows that was published last; empty when this commit published them
 */
public record Provenance(String settings, Map<String, String> inputs, Optional<Long> content) {
    /** Stands for a table that does not exist. */
    public static final String ABSENT = "absent";

    private static final String PREFIX = "rosterlake-inputs:";
    private static final ObjectMapper JSON = new ObjectMapper();

    public Provenance {
        inputs = Map.copyOf(inputs);
    }

    /** What rows are computed from that are to be published. */
    public static Provenance of(List<String> settings, Map<String, String> inputs) {
        return new Provenance(hash(settings), inputs, Optional.empty());
    }

    /** The same of rows that are still those of a version. */
    public Provenance confirming(long version) {
        return new Provenance(settings, inputs, Optional.of(version));
    }

    /** Rows computed from one are those computed from the other. */
    public boolean isSameAs(Provenance other) {
        return settings.equals(other.settings) && inputs.equals(other.inputs);
    }

    /** What a commit carries; empty when it is not of this program, or of an older one that wrote other words. */
    public static Optional<Provenance> of(CommitInfo commit) {
        return commit.userMetadata()
                .filter(words -> words.startsWith(PREFIX + "{"))
                .map(words -> parse(words.substring(PREFIX.length())));
    }

    /** The words that a commit carries. */
    String asUserMetadata() {
        ObjectNode node = JSON.createObjectNode().put("settings", settings);
        ObjectNode named = node.putObject("inputs");
        new TreeMap<>(inputs).forEach(named::put);
        content.ifPresent(version -> node.put("content", version));
        return PREFIX + node;
    }

    private static Provenance parse(String words) {
        try {
            JsonNode node = JSON.readTree(words);
            Map<String, String> inputs = new TreeMap<>();
            node.path("inputs")
                    .properties()
                    .forEach(
                            input -> inputs.put(input.getKey(), input.getValue().asText()));
            Optional<Long> content =
                    Optional.of(node.path("content")).filter(JsonNode::isNumber).map(JsonNode::asLong);
            return new Provenance(node.path("settings").asText(), inputs, content);
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("a commit's words are cut off", exception);
        }
    }

    /** The same parts, in the same order, give the same hash. */
    private static String hash(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java platform has SHA-256", exception);
        }
    }
}
