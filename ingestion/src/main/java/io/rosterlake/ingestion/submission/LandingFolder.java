package io.rosterlake.ingestion.submission;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder where files arrive: {@code landing/<district>/[<receipt date>…/]<file>}. Files directly in it belong to no district and are
 * not read, only named by {@link #strays()}; nor are dot files, lock files of office programs ({@code ~$…}) and unfinished downloads
 * ({@code .tmp}, {@code .part}), nor what Windows leaves in folders ({@code Thumbs.db}, {@code desktop.ini}).
 * The folder itself may be a symbolic link; links in it are not followed, since they could lead to another district's files.
 *
 * @param root the folder
 */
public record LandingFolder(Path root) {
    private static final Set<String> REGISTER_ENDINGS = Set.of("xlsx", "xls", "csv");

    /**
     * Looks through the folder. What cannot be read is named and holds up nothing else.
     *
     * @throws IOException when the folder itself cannot be read
     */
    public LandingScan scan() throws IOException {
        Visitor visitor = new Visitor(root.toRealPath());
        Files.walkFileTree(visitor.root, visitor);
        return new LandingScan(
                visitor.files.stream()
                        .sorted(Comparator.comparing(LandedFile::path))
                        .toList(),
                visitor.unreadable.stream().sorted().toList());
    }

    /** Names of the files that look like registers but lie in no district's folder, so that nobody takes them for taken in. */
    public List<String> strays() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !isPassing(file))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> REGISTER_ENDINGS.contains(
                            name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)))
                    .sorted()
                    .toList();
        }
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<LandedFile> files = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(root) && isHidden(folder);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean isFolder = attributes.isSymbolicLink() && Files.isDirectory(file);
            if (isPassing(file) || (file.getParent().equals(root) && !isFolder)) {
                return FileVisitResult.CONTINUE;
            }
            try {
                if (attributes.isRegularFile()) {
                    files.add(landed(root, file));
                } else {
                    unreadable.add(pathBelow(root, file));
                }
            } catch (IOException e) {
                unreadable.add(pathBelow(root, file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            unreadable.add(pathBelow(root, file));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null && folder.equals(root)) {
                throw failure;
            }
            if (failure != null) {
                unreadable.add(pathBelow(root, folder));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static String pathBelow(Path root, Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static LandedFile landed(Path root, Path file) throws IOException {
        Path relative = root.relativize(file);
        Path belowDistrict = relative.subpath(1, relative.getNameCount());
        Path folders = belowDistrict.getParent();
        FileTime modifiedAt = Files.getLastModifiedTime(file);
        ContentHash content = ContentHash.of(file);
        return new LandedFile(
                file,
                pathBelow(root, file),
                relative.getName(0).toString(),
                folders == null ? null : ReceiptDate.of(folders).orElse(null),
                modifiedAt,
                content.sizeBytes(),
                content.sha256());
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean isPassing(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return isHidden(file)
                || name.startsWith("~$")
                || name.endsWith(".tmp")
                || name.endsWith(".part")
                || name.endsWith(".crdownload")
                || name.equals("thumbs.db")
                || name.equals("desktop.ini");
    }
}
