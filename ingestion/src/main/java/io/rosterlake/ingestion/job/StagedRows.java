package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.LakeRow;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a bronze table in a local file between reading and publication. Bronze rows only: keyed, never personal. Texts repeat from
 * row to row: each stands in the file once, and further on as its number.
 */
final class StagedRows {
    private enum Kind {
        NULL,
        TEXT,
        KNOWN_TEXT,
        INTEGER,
        BOOLEAN,
        DECIMAL,
        DATE
    }

    private static final Kind[] KINDS = Kind.values();
    private static final int FIRST_ROOM = 1 << 18;

    /** A value other than a text takes no more, whatever it is; texts and decimals say how much they need. */
    private static final int LARGEST_VALUE = 16;

    private StagedRows() {}

    static void write(Path file, BronzeTable table, List<LakeRow> rows) throws IOException {
        Writer writer = new Writer();
        int columns = table.columnNames().size();
        writer.integer(rows.size());
        for (LakeRow row : rows) {
            for (int column = 0; column < columns; column++) {
                writer.value(row.at(column));
            }
        }
        Files.write(file, writer.bytes());
    }

    static List<LakeRow> read(Path file, BronzeTable table) throws IOException {
        ByteBuffer input = ByteBuffer.wrap(Files.readAllBytes(file));
        List<String> texts = new ArrayList<>();
        int columns = table.columnNames().size();
        try {
            int count = input.getInt();
            List<LakeRow> rows = new ArrayList<>(count);
            for (int index = 0; index < count; index++) {
                LakeRow row = table.newRow();
                for (int column = 0; column < columns; column++) {
                    row.set(column, value(input, texts));
                }
                rows.add(row);
            }
            return rows;
        } catch (BufferUnderflowException e) {
            throw new EOFException("staged rows end early");
        }
    }

    private static @Nullable Object value(ByteBuffer input, List<String> texts) {
        return switch (KINDS[input.get()]) {
            case NULL -> null;
            case TEXT -> {
                texts.add(new String(bytes(input), StandardCharsets.UTF_8));
                yield texts.get(texts.size() - 1);
            }
            case KNOWN_TEXT -> texts.get(input.getInt());
            case INTEGER -> input.getInt();
            case BOOLEAN -> input.get() == 1;
            case DECIMAL -> {
                int scale = input.getInt();
                yield new BigDecimal(new BigInteger(bytes(input)), scale);
            }
            case DATE -> LocalDate.ofEpochDay(input.getLong());
        };
    }

    private static byte[] bytes(ByteBuffer input) {
        byte[] bytes = new byte[Math.min(input.getInt(), input.remaining() + 1)];
        input.get(bytes);
        return bytes;
    }

    /** The bytes of a file while they are being made. */
    private static final class Writer {
        private final Map<String, Integer> texts = new HashMap<>();
        private ByteBuffer output = ByteBuffer.allocate(FIRST_ROOM);

        void integer(int number) {
            output.putInt(number);
        }

        void value(@Nullable Object value) {
            makeRoom(LARGEST_VALUE);
            if (value == null) {
                kind(Kind.NULL);
            } else if (value instanceof String text) {
                text(text);
            } else if (value instanceof LocalDate date) {
                kind(Kind.DATE).putLong(date.toEpochDay());
            } else if (value instanceof Integer number) {
                kind(Kind.INTEGER).putInt(number);
            } else if (value instanceof Boolean flag) {
                kind(Kind.BOOLEAN).put((byte) (flag ? 1 : 0));
            } else if (value instanceof BigDecimal decimal) {
                kind(Kind.DECIMAL).putInt(decimal.scale());
                bytes(decimal.unscaledValue().toByteArray());
            } else {
                throw new IllegalArgumentException(
                        "cannot stage a " + value.getClass().getSimpleName());
            }
        }

        private void text(String text) {
            Integer known = texts.putIfAbsent(text, texts.size());
            if (known == null) {
                kind(Kind.TEXT);
                bytes(text.getBytes(StandardCharsets.UTF_8));
            } else {
                kind(Kind.KNOWN_TEXT).putInt(known);
            }
        }

        private ByteBuffer kind(Kind kind) {
            return output.put((byte) kind.ordinal());
        }

        private void bytes(byte[] bytes) {
            makeRoom(LARGEST_VALUE + bytes.length);
            output.putInt(bytes.length).put(bytes);
        }

        private void makeRoom(int wanted) {
            if (output.remaining() < wanted) {
                output = ByteBuffer.allocate(Math.max(2 * output.capacity(), output.capacity() + wanted))
                        .put(output.flip());
            }
        }

        byte[] bytes() {
            byte[] bytes = new byte[output.position()];
            output.flip().get(bytes);
            return bytes;
        }
    }
}
