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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Finds and reads files that people write in YAML.
 *
 * @param kind what files they are, such as "scheme files"
 */
public record YamlFiles(BilingualText kind) {
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
     * The {@code *.yaml} files of a folder, by name.
     *
     * @throws InvalidFilesException when the folder cannot be read
     */
    public List<Path> ofFolder(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            Problems problems = new Problems(folder.toString());
            problems.addToFile(Complaint.unreadable(reason(failure)));
            throw new InvalidFilesException(kind, problems.found());
        }
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
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.addToFile(Complaint.empty());
            }
            return root;
        } catch (MarkedYamlEngineException invalid) {
            problems.addSyntax(invalid);
        } catch (YamlEngineException invalid) {
            problems.addToFile(Complaint.syntax(invalid.getMessage(), 1));
        }
        return Optional.empty();
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
