package io.rosterlake.ingestion.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a package, taken apart and packed again with right lengths and checksums. */
final class ZipParts {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static ZipParts unpack(byte[] content) throws IOException {
        ZipParts unpacked = new ZipParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
        if (unpacked.parts.isEmpty()) {
            throw new IOException("no part left");
        }
        return unpacked;
    }

    byte[] pack() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return packed.toByteArray();
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    byte[] bytes(String name) throws IOException {
        byte[] content = parts.get(name);
        if (content == null) {
            throw new IOException("no part " + name);
        }
        return content;
    }

    String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    void put(String name, byte[] content) {
        parts.put(name, content);
    }

    void put(String name, String content) {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void drop(String name) {
        parts.remove(name);
    }

    /** A worksheet, shared strings, styles or any other part; worksheets more often than others. */
    String pickXml(Dice dice) throws IOException {
        List<String> sheets =
                names().stream().filter(name -> name.contains("worksheets/")).toList();
        List<String> choices = dice.chance(60) && !sheets.isEmpty()
                ? sheets
                : names().stream()
                        .filter(name -> name.endsWith(".xml") || name.endsWith(".rels"))
                        .toList();
        if (choices.isEmpty()) {
            throw new IOException("no XML part left");
        }
        return dice.pick(choices);
    }

    /** A worksheet. */
    String pickSheet(Dice dice) throws IOException {
        List<String> sheets = names().stream()
                .filter(name -> name.contains("worksheets/sheet"))
                .toList();
        if (sheets.isEmpty()) {
            throw new IOException("no worksheet left");
        }
        return dice.pick(sheets);
    }
}
