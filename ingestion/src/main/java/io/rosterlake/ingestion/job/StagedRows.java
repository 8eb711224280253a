package io.rosterlake.ingestion.job;

import io.rosterlake.ingestion.lake.BronzeTable;
import io.rosterlake.ingestion.lake.LakeRow;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a bronze table in a local file between reading and publication. Bronze rows only: keyed, never personal. */
final class StagedRows {
    private enum Kind {
        NULL,
        TEXT,
        INTEGER,
        BOOLEAN,
        DECIMAL,
        DATE
    }

    private StagedRows() {}

    static void write(Path file, BronzeTable table, List<LakeRow> rows) throws IOException {
        List<String> columns = table.columnNames();
        try (DataOutputStream output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            output.writeInt(rows.size());
            for (LakeRow row : rows) {
                for (String column : columns) {
                    writeValue(output, row.get(column));
                }
            }
        }
    }

    private static void writeValue(DataOutputStream output, @Nullable Object value) throws IOException {
        if (value == null) {
            output.writeByte(Kind.NULL.ordinal());
        } else if (value instanceof String text) {
            output.writeByte(Kind.TEXT.ordinal());
            writeBytes(output, text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Integer number) {
            output.writeByte(Kind.INTEGER.ordinal());
            output.writeInt(number);
        } else if (value instanceof Boolean flag) {
            output.writeByte(Kind.BOOLEAN.ordinal());
            output.writeBoolean(flag);
        } else if (value instanceof BigDecimal decimal) {
            output.writeByte(Kind.DECIMAL.ordinal());
            output.writeInt(decimal.scale());
            writeBytes(output, decimal.unscaledValue().toByteArray());
        } else if (value instanceof LocalDate date) {
            output.writeByte(Kind.DATE.ordinal());
            output.writeLong(date.toEpochDay());
        } else {
            throw new IllegalArgumentException(
                    "cannot stage a " + value.getClass().getSimpleName());
        }
    }

    private static void writeBytes(DataOutputStream output, byte[] bytes) throws IOException {
        output.writeInt(bytes.length);
        output.write(bytes);
    }

    static List<LakeRow> read(Path file, BronzeTable table) throws IOException {
        List<String> columns = table.columnNames();
        List<LakeRow> rows = new ArrayList<>();
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = input.readInt();
            for (int index = 0; index < count; index++) {
                LakeRow row = table.newRow();
                for (String column : columns) {
                    row.set(column, readValue(input));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static @Nullable Object readValue(DataInputStream input) throws IOException {
        return switch (Kind.values()[input.readByte()]) {
            case NULL -> null;
            case TEXT -> new String(readBytes(input), StandardCharsets.UTF_8);
            case INTEGER -> input.readInt();
            case BOOLEAN -> input.readBoolean();
            case DECIMAL -> {
                int scale = input.readInt();
                yield new BigDecimal(new BigInteger(readBytes(input)), scale);
            }
            case DATE -> LocalDate.ofEpochDay(input.readLong());
        };
    }

    private static byte[] readBytes(DataInputStream input) throws IOException {
        int length = input.readInt();
        byte[] bytes = input.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("staged rows end early");
        }
        return bytes;
    }
}
