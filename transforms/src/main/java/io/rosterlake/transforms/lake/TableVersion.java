package io.rosterlake.transforms.lake;

import java.util.Optional;

/**
 * What is known of a table's newest version without reading its rows.
 *
 * @param id identity of the table; every version that replaces the table as a whole has another one
 * @param version Delta version, from 0
 * @param format value of the property {@code rosterlake.format}
 * @param protocol reader and writer version and the features, such as {@code 1/2}
 */
public record TableVersion(String id, long version, Optional<String> format, String protocol) {
    /** Identity of this version's content. */
    public String identity() {
        return identity(version);
    }

    /** Identity of another version of the same table. */
    public String identity(long other) {
        return id + "@" + other;
    }
}
