package io.rosterlake.reports.lake;

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
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Kernel's access to a local folder, for reading only. Kernel's own goes through Hadoop, which does not run on JDK 24 and newer. */
final class ReadOnlyFiles implements FileIO {
    private static final String SCHEME = "file:";

    /** Kernel gives paths decoded, with or without the scheme in front: {@code file:/lake/gold/…}. */
    static Path local(String path) {
        return Path.of(path.startsWith(SCHEME) ? path.substring(SCHEME.length()) : path);
    }

    @Override
    public CloseableIterator<FileStatus> listFrom(String path) throws IOException {
        Path first = local(path);
        Path folder = first.getParent();
        if (!Files.isDirectory(folder)) {
            throw new FileNotFoundException(folder.toString());
        }
        List<FileStatus> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(candidate -> candidate.compareTo(first) >= 0)
                    .sorted()
                    .toList()) {
                status(entry).ifPresent(found::add);
            }
        }
        return Utils.toCloseableIterator(found.iterator());
    }

    @Override
    public FileStatus getFileStatus(String path) throws IOException {
        return status(local(path)).orElseThrow(() -> new FileNotFoundException(path));
    }

    @Override
    public String resolvePath(String path) {
        return SCHEME + local(path).toAbsolutePath().normalize();
    }

    @Override
    public InputFile newInputFile(String path, long fileSize) {
        return new ReadOnlyFile(local(path));
    }

    @Override
    public Optional<String> getConf(String key) {
        return Optional.empty();
    }

    @Override
    public boolean mkdirs(String path) {
        throw readOnly();
    }

    @Override
    public OutputFile newOutputFile(String path) {
        throw readOnly();
    }

    @Override
    public boolean delete(String path) {
        throw readOnly();
    }

    @Override
    public void copyFileAtomically(String source, String target, boolean overwrite) {
        throw readOnly();
    }

    /** Empty when the file is gone: a writer removes its temporary files while others look. */
    private static Optional<FileStatus> status(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            long modified = attributes.lastModifiedTime().toMillis();
            return Optional.of(FileStatus.of(SCHEME + path.toAbsolutePath(), attributes.size(), modified));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("reports only read the lake");
    }
}
