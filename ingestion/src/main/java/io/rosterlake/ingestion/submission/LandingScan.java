package io.rosterlake.ingestion.submission;

import java.util.List;

/**
 * What a look through the landing folder found.
 *
 * @param files the files there are, in order of their paths
 * @param unreadable paths below the landing folder, in order, of what could not be read now; the next look may find it readable
 */
public record LandingScan(List<LandedFile> files, List<String> unreadable) {
    public LandingScan {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }
}
