package io.rosterlake.ingestion.sample;

import java.util.List;

/**
 * What was written: every file and every planted defect.
 *
 * @param files in the order of their writing
 */
public record SampleManifest(List<SampleFile> files, List<PlantedDefect> defects) {
    public SampleManifest {
        files = List.copyOf(files);
        defects = List.copyOf(defects);
    }
}
