package io.rosterlake.ingestion.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The districts that files may come from, found by code or by name. */
public final class Districts {
    private static final String BUILT_IN = "districts.yaml";

    private final List<District> all;
    private final BoundaryChanges changes;
    private final boolean isBuiltIn;
    private final Map<String, District> byFolder = new HashMap<>();

    Districts(List<District> all, BoundaryChanges changes) {
        this(all, changes, false);
    }

    private Districts(List<District> all, BoundaryChanges changes, boolean isBuiltIn) {
        this.all = List.copyOf(all);
        this.changes = changes;
        this.isBuiltIn = isBuiltIn;
        all.forEach(district -> byFolder.put(district.code(), district));
        nameFolders();
    }

    /** A name is that of the district that lives; former names and those of abolished districts stand when nobody has them now. */
    private void nameFolders() {
        Set<String> abolished = changes.abolishedCodes();
        all.stream()
                .filter(district -> !abolished.contains(district.code()))
                .forEach(district -> byFolder.put(district.name(), district));
        all.forEach(district -> byFolder.putIfAbsent(district.name(), district));
        for (BoundaryChange change : changes.all()) {
            change.formerName()
                    .ifPresent(name -> byFolder.putIfAbsent(
                            name, byFolder.get(change.oldCodes().get(0))));
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
            Districts read = new DistrictsFile().parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            return new Districts(read.all, read.changes, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DistrictsException e) {
            throw new IllegalStateException("built-in districts: " + e.problems(), e);
        }
    }

    public List<District> all() {
        return all;
    }

    /** True for the list that serves when nobody gives one; it says nothing about changes and dated schemes. */
    public boolean isBuiltIn() {
        return isBuiltIn;
    }

    /** Their boundary changes. */
    public BoundaryChanges changes() {
        return changes;
    }

    /** The district that a folder of this name belongs to. */
    public Optional<District> ofFolder(String folder) {
        return Optional.ofNullable(byFolder.get(folder.strip()));
    }
}
