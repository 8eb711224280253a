package io.rosterlake.ingestion.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The folder where files arrive: {@code landing/<district>/[<receipt date>…/]<file>}. Files directly in it belong to no district and are
 * not looked at; nor are dot files, lock files of office programs ({@code ~$…}) and unfinished downloads ({@code .tmp}, {@code .part}).
 *
 * @param root the folder
 */
public record LandingFolder(Path root) {
    private static final int BUFFER_BYTES = 64 * 1024;

    /** The files there are, in order of their paths. */
    public List<LandedFile> scan() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden = !folder.equals(root) && isHidden(folder);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && !isPassing(file)
                        && !file.getParent().equals(root)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        List<LandedFile> files = new ArrayList<>();
        for (Path file : found) {
            files.add(landed(file));
        }
        files.sort(Comparator.comparing(LandedFile::path));
        return files;
    }

    private LandedFile landed(Path file) throws IOException {
        Path relative = root.relativize(file);
        Path belowDistrict = relative.subpath(1, relative.getNameCount());
        Path folders = belowDistrict.getParent();
        return new LandedFile(
                file,
                relative.toString().replace(file.getFileSystem().getSeparator(), "/"),
                relative.getName(0).toString(),
                folders == null ? null : ReceiptDate.of(folders).orElse(null),
                Files.size(file),
                sha256(file));
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
                || name.endsWith(".crdownload");
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
