package io.rosterlake.ingestion.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The districts that files may come from, found by code or by name. */
public final class Districts {
    private static final String BUILT_IN = "districts.yaml";

    private final List<District> all;
    private final Map<String, District> byFolder = new LinkedHashMap<>();

    Districts(List<District> all) {
        this.all = List.copyOf(all);
        for (District district : all) {
            byFolder.put(district.code(), district);
            byFolder.put(district.name(), district);
        }
    }

    /**
     * Reads a districts file.
     *
     * @throws DistrictsException with everything that is wrong with it
     */
    public static Districts read(Path file) throws IOException, DistrictsException {
        return new DistrictsFile().parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** The six districts of the sample registers. */
    public static Districts builtIn() {
        try (InputStream stream = Districts.class.getResourceAsStream(BUILT_IN)) {
            return new DistrictsFile().parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DistrictsException e) {
            throw new IllegalStateException("built-in districts: " + e.problems(), e);
        }
    }

    public List<District> all() {
        return all;
    }

    /** The district that a folder of this name belongs to. */
    public Optional<District> ofFolder(String folder) {
        return Optional.ofNullable(byFolder.get(folder.strip()));
    }
}
