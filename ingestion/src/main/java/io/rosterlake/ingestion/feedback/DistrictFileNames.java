package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.submission.District;
import java.util.Collection;
import java.util.List;

/**
 * What districts are called in the names of files that are written for them. Several districts of the lake may bear one name: theirs gets
 * the code behind it, whoever else a file is written for in this run, so that no district's file takes the place of another's.
 */
public final class DistrictFileNames {
    private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final List<District> known;

    /**
     * @param known all districts of the lake
     */
    public DistrictFileNames(Collection<District> known) {
        this.known = List.copyOf(known);
    }

    String of(District district) {
        boolean isShared = known.stream()
                .anyMatch(other ->
                        other.name().equals(district.name()) && !other.code().equals(district.code()));
        return isShared ? district.name() + district.code() : district.name();
    }

    /** A file name without what some system does not allow in it. */
    static String safe(String fileName) {
        return fileName.replaceAll(FORBIDDEN, "_");
    }
}
