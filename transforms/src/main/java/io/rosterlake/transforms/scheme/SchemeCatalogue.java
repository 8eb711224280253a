package io.rosterlake.transforms.scheme;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All schemes that the program knows, each in one or more versions that are never in force on the same day.
 *
 * @param schemes the versions, by id and then by first day in force
 */
public record SchemeCatalogue(List<Scheme> schemes) {
    private static final YamlFiles FILES = new YamlFiles(new BilingualText("方案文件", "scheme files"));
    private static final String BUILT_IN = "/schemes/scheme.schema.json";
    private static final Comparator<Scheme> BY_ID_AND_DATE = Comparator.comparing(Scheme::id)
            .thenComparing(scheme -> scheme.effective().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

    public SchemeCatalogue {
        schemes = schemes.stream().sorted(BY_ID_AND_DATE).toList();
    }

    /**
     * Loads every {@code *.yaml} or {@code *.yml} file of a folder: schemes, and the overlays that stand in for some of
     * their rules.
     *
     * @throws InvalidFilesException with all problems of all files
     */
    public static SchemeCatalogue load(Path folder) {
        return loadFiles(FILES.ofFolder(folder));
    }

    /**
     * Checks files and the scheme files of folders together.
     *
     * @param beside the schemes that overlays among the files may be for when their own is not; asked for only then
     * @return how many files there are
     * @throws InvalidFilesException with all problems of all files
     */
    public static int validate(List<Path> filesAndFolders, Supplier<SchemeCatalogue> beside) {
        List<SchemeFile> files = read(FILES.list(filesAndFolders));
        boolean isOnItsOwn = files.stream().anyMatch(file -> file.overlay() != null)
                && files.stream().allMatch(file -> file.head() == null);
        schemes(files, isOnItsOwn ? beside.get().schemes() : List.of());
        return files.size();
    }

    /**
     * Loads files and the scheme files of folders together.
     *
     * @throws InvalidFilesException with all problems of all files
     */
    public static SchemeCatalogue loadAll(List<Path> filesAndFolders) {
        return loadFiles(FILES.list(filesAndFolders));
    }

    /** Loads the schemes that come with the program. */
    public static SchemeCatalogue loadBuiltIn() {
        return loadBuiltIn(List.of());
    }

    /**
     * Loads the schemes that come with the program, and overlays for them.
     *
     * @param overlays files and folders of overlays
     * @throws InvalidFilesException with all problems of all files
     */
    public static SchemeCatalogue loadBuiltIn(List<Path> overlays) {
        return FILES.ofProgram(BUILT_IN, folder -> {
            List<Path> files = new ArrayList<>(FILES.ofFolder(folder));
            files.addAll(FILES.list(overlays));
            return loadFiles(files);
        });
    }

    private static SchemeCatalogue loadFiles(List<Path> files) {
        return new SchemeCatalogue(schemes(read(files), List.of()));
    }

    private static List<SchemeFile> read(List<Path> files) {
        Set<Path> known = new HashSet<>();
        return files.stream()
                .filter(file -> known.add(file.toAbsolutePath().normalize()))
                .map(SchemeFileReader::read)
                .toList();
    }

    private static List<Scheme> schemes(List<SchemeFile> files, List<Scheme> beside) {
        VersionChecks.check(files);
        List<Scheme> schemes = new Overlays().apply(files, beside);
        refuseProblems(files);
        return schemes;
    }

    private static void refuseProblems(List<SchemeFile> files) {
        FILES.refuseProblems(files.stream().map(SchemeFile::problems).toList());
    }

    /** The schemes that a district may have, in all their versions. */
    public List<Scheme> assignable() {
        return schemes.stream().filter(scheme -> scheme.role().isAssignable()).toList();
    }

    /** The ids of schemes that no district may have: templates and national rules. */
    public Set<String> unassignableIds() {
        return schemes.stream()
                .filter(scheme -> !scheme.role().isAssignable())
                .map(Scheme::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The version of a scheme that is in force on a day. */
    public Optional<Scheme> find(String id, LocalDate day) {
        return schemes.stream()
                .filter(scheme -> scheme.id().equals(id) && scheme.effective().contains(day))
                .findFirst();
    }

    /** All versions of a scheme, the oldest first; empty when there is no such scheme. */
    public List<Scheme> versions(String id) {
        return schemes.stream().filter(scheme -> scheme.id().equals(id)).toList();
    }
}
