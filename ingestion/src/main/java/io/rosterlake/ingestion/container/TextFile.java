package io.rosterlake.ingestion.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text file and its character set: what the byte order mark says, else UTF-8 if the whole file is strictly that, else GB18030 likewise.
 * Detectors that guess from letter frequencies are wrong more often than not on short Chinese files.
 */
record TextFile(Path path, Charset charset, int markBytes) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int START_CHARACTERS = 8192;

    static TextFile recognise(Path path, @Nullable Charset given) throws IOException, ContainerException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(path)) {
            head = stream.readNBytes(3);
        }
        List<TextFile> candidates = marked(path, head)
                .map(List::of)
                .orElseGet(() -> (given == null ? List.of(StandardCharsets.UTF_8, GB18030) : List.of(given))
                        .stream().map(charset -> new TextFile(path, charset, 0)).toList());
        for (TextFile candidate : candidates) {
            if (candidate.decodes()) {
                return candidate;
            }
        }
        throw ContainerException.foreign(ContainerFault.UNKNOWN_CHARSET);
    }

    private static Optional<TextFile> marked(Path path, byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new TextFile(path, StandardCharsets.UTF_8, 3));
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return Optional.of(new TextFile(path, StandardCharsets.UTF_16LE, 2));
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(new TextFile(path, StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] head, int... mark) {
        return head.length >= mark.length
                && Arrays.equals(
                        Arrays.stream(mark).toArray(),
                        IntStream.range(0, mark.length)
                                .map(index -> head[index] & 0xFF)
                                .toArray());
    }

    /** A reader over the text after the mark; malformed bytes are an {@link CharacterCodingException}. */
    Reader open() throws IOException {
        InputStream stream = Files.newInputStream(path);
        stream.skipNBytes(markBytes);
        return new InputStreamReader(
                stream,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The first few thousand characters. */
    String start() throws IOException, ContainerException {
        try (Reader reader = open()) {
            char[] buffer = new char[START_CHARACTERS];
            int filled = 0;
            int read = 0;
            while (filled < buffer.length && read >= 0) {
                filled += read;
                read = reader.read(buffer, filled, buffer.length - filled);
            }
            return new String(buffer, 0, filled);
        } catch (CharacterCodingException e) {
            throw ContainerException.foreign(ContainerFault.UNKNOWN_CHARSET);
        }
    }

    boolean isBlank() throws IOException {
        try (Reader reader = open()) {
            for (int character = reader.read(); character >= 0; character = reader.read()) {
                if (!BlankText.isBlank(character)) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean decodes() throws IOException {
        try (Reader reader = open()) {
            char[] buffer = new char[START_CHARACTERS];
            while (reader.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
