package io.rosterlake.ingestion.register;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The seven registers as data: one resource file each, read once. */
public final class Registers {
    private static final Map<Register, RegisterDefinition> DEFINITIONS = definitions();
    private static final LayoutWords LAYOUT_WORDS = DefinitionFile.layoutWords();

    private Registers() {}

    /** The columns of a register in the order of its bronze table; those that are dropped come last. */
    public static List<Column> columns(Register register) {
        return definition(register).columns().stream()
                .map(ColumnDefinition::column)
                .toList();
    }

    /** The column of a register by its canonical name. */
    public static Optional<Column> column(Register register, String name) {
        return definition(register).find(name).map(ColumnDefinition::column);
    }

    /** The first column of that name in any register: names mean the same everywhere. */
    public static Optional<Column> anyColumn(String name) {
        return Arrays.stream(Register.values())
                .map(register -> column(register, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public static RegisterDefinition definition(Register register) {
        return Optional.ofNullable(DEFINITIONS.get(register)).orElseThrow();
    }

    public static LayoutWords layoutWords() {
        return LAYOUT_WORDS;
    }

    private static Map<Register, RegisterDefinition> definitions() {
        Map<Register, RegisterDefinition> definitions = new EnumMap<>(Register.class);
        for (Register register : Register.values()) {
            definitions.put(register, DefinitionFile.read(register));
        }
        return Map.copyOf(definitions);
    }
}
