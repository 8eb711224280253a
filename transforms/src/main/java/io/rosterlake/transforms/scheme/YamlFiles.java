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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Finds and reads files that people write in YAML.
 *
 * @param kind what files they are, such as "scheme files"
 */
public record YamlFiles(BilingualText kind) {
    private static final int DEEPEST = 50;

    /**
     * Files, and the {@code *.yaml} files of folders, without those of folders in them.
     *
     * @throws InvalidFilesException when a folder cannot be read
     */
    public List<Path> list(List<Path> filesAndFolders) {
        return filesAndFolders.stream()
                .flatMap(path -> Files.isDirectory(path) ? ofFolder(path).stream() : Stream.of(path))
                .toList();
    }

    /**
     * The {@code *.yaml} and {@code *.yml} files of a folder, by name.
     *
     * @throws InvalidFilesException when the folder cannot be read or has no such file
     */
    public List<Path> ofFolder(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(YamlFiles::isYaml).sorted().toList();
            if (files.isEmpty()) {
                throw refused(folder, Complaint.folderWithoutFiles());
            }
            return files;
        } catch (IOException failure) {
            throw refused(folder, Complaint.unreadable(reason(failure)));
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private InvalidFilesException refused(Path folder, Complaint complaint) {
        Problems problems = new Problems(folder.toString());
        problems.addToFile(complaint);
        return new InvalidFilesException(kind, problems.found());
    }

    /**
     * Goes on when files have no problems.
     *
     * @throws InvalidFilesException with all problems of all files
     */
    public void refuseProblems(List<Problems> ofFiles) {
        List<Problem> problems = ofFiles.stream()
                .flatMap(ofFile -> ofFile.found().stream())
                .sorted(Problem.IN_FILE_ORDER)
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidFilesException(kind, problems);
        }
    }

    /**
     * Loads files that come with the program.
     *
     * @param marker a file in their folder, as an absolute resource name
     * @param load loads the folder; its path is of no use afterwards
     */
    public <T> T ofProgram(String marker, Function<Path, T> load) {
        URL resource = YamlFiles.class.getResource(marker);
        if (resource == null) {
            throw new IllegalStateException(
                    "The program's own " + kind.en() + " are not on its class path: build it again");
        }
        try {
            if (!(resource.openConnection() instanceof JarURLConnection connection)) {
                return load.apply(Path.of(resource.toURI()).getParent());
            }
            Path jar = Path.of(connection.getJarFileURL().toURI());
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                return load.apply(files.getPath(marker).getParent());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a file holds; empty when it cannot be read or is not YAML, which becomes a problem. */
    public static Optional<Node> read(Path file, Problems problems) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), problems);
        } catch (IOException failure) {
            problems.addToFile(Complaint.unreadable(reason(failure)));
            return Optional.empty();
        }
    }

    /** What a text holds; empty when it is not YAML, which becomes a problem. */
    public static Optional<Node> parse(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(problems.file())
                .setUseMarks(true)
                .build();
        try {
            if (isTooDeep(new Parse(settings).parseString(text), problems)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.addToFile(Complaint.empty());
            }
            return root;
        } catch (MarkedYamlEngineException invalid) {
            problems.addSyntax(invalid);
        } catch (ReaderException invalid) {
            problems.addToLine(lineOf(text, invalid.getPosition()), Complaint.syntax(invalid.getMessage(), 1));
        } catch (YamlEngineException invalid) {
            problems.addToFile(Complaint.syntax(invalid.getMessage(), 1));
        }
        return Optional.empty();
    }

    /** Composing calls itself for every level, so a file of brackets alone would exhaust the stack. */
    private static boolean isTooDeep(Iterable<Event> events, Problems problems) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
                problems.addToLine(line, Complaint.tooDeep(DEEPEST));
                return true;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return false;
    }

    private static int lineOf(String text, int position) {
        return 1
                + (int) text.codePoints()
                        .limit(position)
                        .filter(point -> point == '\n')
                        .count();
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
