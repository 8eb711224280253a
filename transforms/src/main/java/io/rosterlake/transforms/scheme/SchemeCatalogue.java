package io.rosterlake.transforms.scheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All schemes that the program knows, each in one or more versions that are never in force on the same day.
 *
 * @param schemes the versions, by id and then by first day in force
 */
public record SchemeCatalogue(List<Scheme> schemes) {
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
     * @throws SchemeFilesInvalidException with all problems of all files
     */
    public static SchemeCatalogue load(Path folder) {
        return new SchemeCatalogue(schemes(read(yamlFiles(folder)), List.of()));
    }

    /**
     * Checks files and the scheme files of folders together.
     *
     * @param beside the schemes that overlays among the files may be for when their own is not; asked for only then
     * @return how many files there are
     * @throws SchemeFilesInvalidException with all problems of all files
     */
    public static int validate(List<Path> filesAndFolders, Supplier<SchemeCatalogue> beside) {
        List<SchemeFile> files = read(filesAndFolders.stream()
                .flatMap(path -> Files.isDirectory(path) ? yamlFiles(path).stream() : Stream.of(path))
                .toList());
        boolean isOnItsOwn = files.stream().anyMatch(file -> file.overlay() != null)
                && files.stream().allMatch(file -> file.head() == null);
        schemes(files, isOnItsOwn ? beside.get().schemes() : List.of());
        return files.size();
    }

    private static List<SchemeFile> read(List<Path> files) {
        Set<Path> known = new HashSet<>();
        return files.stream()
                .filter(file -> known.add(file.toAbsolutePath().normalize()))
                .map(SchemeCatalogue::read)
                .toList();
    }

    private static List<Scheme> schemes(List<SchemeFile> files, List<Scheme> beside) {
        VersionChecks.check(files);
        List<Scheme> schemes = new Overlays().apply(files, beside);
        refuseProblems(files);
        return schemes;
    }

    private static void refuseProblems(List<SchemeFile> files) {
        List<Problem> problems = files.stream()
                .flatMap(file -> file.problems().found().stream())
                .sorted(Problem.IN_FILE_ORDER)
                .toList();
        if (!problems.isEmpty()) {
            throw new SchemeFilesInvalidException(problems);
        }
    }

    /** Loads the schemes that come with the program. */
    public static SchemeCatalogue loadBuiltIn() {
        URL marker = SchemeCatalogue.class.getResource(BUILT_IN);
        if (marker == null) {
            throw new IllegalStateException("The program's own scheme files are not on its class path: build it again");
        }
        try {
            if (!(marker.openConnection() instanceof JarURLConnection connection)) {
                return load(Path.of(marker.toURI()).getParent());
            }
            Path jar = Path.of(connection.getJarFileURL().toURI());
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                return load(files.getPath(BUILT_IN).getParent());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
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

    private static List<Path> yamlFiles(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files =
                    entries.filter(SchemeCatalogue::isSchemeFile).sorted().toList();
            if (files.isEmpty()) {
                throw new SchemeFilesInvalidException(List.of(problem(folder, Complaint.folderWithoutFiles())));
            }
            return files;
        } catch (IOException failure) {
            throw new SchemeFilesInvalidException(List.of(problem(folder, Complaint.unreadable(reason(failure)))));
        }
    }

    private static boolean isSchemeFile(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static SchemeFile read(Path file) {
        try {
            return SchemeFileReader.read(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException failure) {
            Problems problems = new Problems(file.toString());
            problems.addToFile(Complaint.unreadable(reason(failure)));
            return SchemeFile.unreadable(problems);
        }
    }

    private static Problem problem(Path path, Complaint complaint) {
        return new Problem(complaint.code(), path.toString(), 1, 1, complaint.message(), complaint.action());
    }

    private static BilingualText reason(IOException failure) {
        if (failure instanceof MalformedInputException) {
            return new BilingualText("不是 UTF-8 编码", "not UTF-8");
        }
        if (failure instanceof NoSuchFileException) {
            return new BilingualText("不存在", "not found");
        }
        String kind = failure.getClass().getSimpleName();
        return new BilingualText(kind, kind);
    }
}
