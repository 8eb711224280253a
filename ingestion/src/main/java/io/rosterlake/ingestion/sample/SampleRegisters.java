package io.rosterlake.ingestion.sample;

import io.rosterlake.ingestion.sample.population.DistrictMonth;
import io.rosterlake.ingestion.sample.population.PopulationSimulation;
import io.rosterlake.ingestion.sample.population.SampleDistrict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a landing folder of invented registers: five districts, each in its own house style, with a {@code districts.yaml} beside them and
 * a few defects. The same options give the same bytes.
 */
public final class SampleRegisters {
    /** Lists the districts in the format that {@code ingest} reads; its first line tells a sample folder from a real one. */
    public static final String DISTRICTS_FILE = "districts.yaml";

    private SampleRegisters() {}

    /**
     * Writes the sample below {@code folder}, which is made when it is not there. A sample with the same options that stands there already
     * is written again.
     *
     * @return what was written, and what must be found wrong with it
     * @throws ForeignFolderException when the folder holds anything else: invented people must not get among real ones
     */
    public static SampleManifest write(Path folder, SampleOptions options) throws IOException, ForeignFolderException {
        String districts = districts(options);
        refuseForeign(folder, districts);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(DISTRICTS_FILE), districts, StandardCharsets.UTF_8);
        LandingWriter landing = new LandingWriter(folder);
        Map<SampleDistrict, List<DistrictMonth>> population =
                PopulationSimulation.run(options.seed(), options.months(), options.until());
        for (Map.Entry<SampleDistrict, List<DistrictMonth>> district : population.entrySet()) {
            new DistrictSubmissions(district.getKey(), district.getValue(), landing).write();
            new EventSubmissions(district.getKey(), district.getValue(), options.seed(), landing).write();
        }
        return landing.manifest();
    }

    private static void refuseForeign(Path folder, String districts) throws IOException, ForeignFolderException {
        if (!Files.exists(folder)) {
            return;
        }
        Path file = folder.resolve(DISTRICTS_FILE);
        if (Files.isRegularFile(file)) {
            if (!Files.readString(file, StandardCharsets.UTF_8).equals(districts)) {
                throw new ForeignFolderException(folder);
            }
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new ForeignFolderException(folder);
            }
        }
    }

    private static String districts(SampleOptions options) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("# 样例登记表：人员全部虚构 | Sample registers: every person is invented. seed %d, %s … %s\n"
                .formatted(options.seed(), options.first(), options.until()));
        yaml.append("districts:\n");
        for (SampleDistrict district : SampleDistrict.values()) {
            yaml.append("  - code: \"").append(district.code()).append("\"\n");
            yaml.append("    name: ").append(district.districtName()).append('\n');
            yaml.append("    city: ").append(district.city()).append('\n');
            yaml.append("    scheme: ").append(district.schemeId()).append('\n');
            yaml.append("    reporting: ").append(district.reporting().code()).append('\n');
        }
        return yaml.toString();
    }
}
