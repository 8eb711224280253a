package io.rosterlake.ingestion.submission;

import io.rosterlake.ingestion.lake.LakeRow;
import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.register.Retention;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sums up what a version of a register says of each person (each community, for the register of communities). */
public final class PeopleDigest {
    private static final String PERSON_COLUMN = "person_key";
    private static final int SCALE = 2;

    private final Register register;
    private final List<String> columns;
    private final Map<String, List<String>> rows = new HashMap<>();

    /**
     * @param register the kind of register
     * @param columns its columns
     */
    public PeopleDigest(Register register, List<Column> columns) {
        this.register = register;
        this.columns = columns.stream()
                .filter(column -> column.retention() != Retention.DROPPED)
                .map(Column::bronzeName)
                .toList();
    }

    /** Columns of the bronze table that are looked at. Where a row stood in its sheet does not matter. */
    public List<String> columns() {
        return columns;
    }

    /** Adds a row of the bronze table. */
    public void add(LakeRow row) {
        String values = columns.stream().map(column -> text(row.get(column))).collect(Collectors.joining("\u001f"));
        rows.computeIfAbsent(person(row), key -> new ArrayList<>()).add(values);
    }

    private String person(LakeRow row) {
        return register == Register.COMMUNITIES
                ? text(row.get("street")) + '\u001f' + text(row.get("community"))
                : text(row.get(PERSON_COLUMN));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.setScale(SCALE, RoundingMode.HALF_UP).toPlainString();
        }
        return value == null ? "\u0000" : value.toString();
    }

    /** Person -> digest of the person's rows, whatever their order. */
    public Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        rows.forEach((person, values) ->
                digests.put(person, sha256(values.stream().sorted().collect(Collectors.joining("\u001e")))));
        return digests;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
