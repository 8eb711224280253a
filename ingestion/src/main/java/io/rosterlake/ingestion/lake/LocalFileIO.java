package io.rosterlake.ingestion.lake;

import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kernel's file access for a local folder. Unlike Kernel's own it is safe between processes: a log entry is written aside, forced to
 * disk and then hard-linked to its name, which fails when the name is taken; and it is several times faster than Hadoop's.
 */
final class LocalFileIO implements FileIO {
    private static final String SCHEME = "file:";

    private final Map<String, String> configuration;

    LocalFileIO(Map<String, String> configuration) {
        this.configuration = Map.copyOf(configuration);
    }

    static String withoutScheme(String path) {
        if (!path.startsWith(SCHEME)) {
            return path;
        }
        String rest = path.substring(SCHEME.length());
        return rest.startsWith("//") ? rest.substring(2) : rest;
    }

    static Path local(String path) {
        return Path.of(withoutScheme(path)).toAbsolutePath();
    }

    private static String address(Path path) {
        return SCHEME + path.toAbsolutePath();
    }

    private static FileStatus status(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return FileStatus.of(
                    address(path),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis());
        } catch (NoSuchFileException e) {
            throw notFound(path);
        }
    }

    private static FileNotFoundException notFound(Path path) {
        return new FileNotFoundException("No such file: " + path);
    }

    @Override
    public CloseableIterator<FileStatus> listFrom(String filePath) throws IOException {
        Path first = local(filePath);
        Path folder = first.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw notFound(first);
        }
        String firstName = first.getFileName().toString();
        List<FileStatus> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> sorted = entries.filter(
                            entry -> entry.getFileName().toString().compareTo(firstName) >= 0)
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
            for (Path entry : sorted) {
                addIfStillThere(entry, found);
            }
        }
        return Utils.toCloseableIterator(found.iterator());
    }

    /** Another process may remove its temporary file between the listing and the look at it. */
    private static void addIfStillThere(Path entry, List<FileStatus> found) throws IOException {
        try {
            found.add(status(entry));
        } catch (FileNotFoundException e) {
            if (!entry.getFileName().toString().endsWith(LocalOutputFile.TEMPORARY_ENDING)) {
                throw e;
            }
        }
    }

    @Override
    public FileStatus getFileStatus(String path) throws IOException {
        return status(local(path));
    }

    @Override
    public String resolvePath(String path) {
        return address(local(path).normalize());
    }

    @Override
    public boolean mkdirs(String path) throws IOException {
        Files.createDirectories(local(path));
        return true;
    }

    @Override
    public InputFile newInputFile(String path, long fileSize) {
        return new LocalInputFile(local(path));
    }

    @Override
    public OutputFile newOutputFile(String path) {
        return new LocalOutputFile(local(path));
    }

    @Override
    public boolean delete(String path) throws IOException {
        return Files.deleteIfExists(local(path));
    }

    @Override
    public Optional<String> getConf(String key) {
        return Optional.ofNullable(configuration.get(key));
    }

    @Override
    public void copyFileAtomically(String source, String target, boolean overwrite) throws IOException {
        Path temporary = LocalOutputFile.temporaryFor(local(target));
        Files.copy(local(source), temporary, StandardCopyOption.REPLACE_EXISTING);
        LocalOutputFile.publish(temporary, local(target), overwrite);
    }
}
