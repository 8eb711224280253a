package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.register.Column;
import io.rosterlake.ingestion.register.RegisterDefinition;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The values of a row by column, in the order of the register. Cannot be changed. */
final class ColumnValues extends AbstractMap<Column, Object> {
    private final RegisterDefinition definition;
    private final @Nullable Object[] values;

    ColumnValues(RegisterDefinition definition, @Nullable Object[] values) {
        this.definition = definition;
        this.values = values;
    }

    @Override
    public @Nullable Object get(Object key) {
        if (key instanceof Column column) {
            int position = definition.indexOf(column.name());
            return position < 0 ? null : values[position];
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public void forEach(BiConsumer<? super Column, ? super Object> action) {
        for (int position = 0; position < values.length; position++) {
            Object value = values[position];
            if (value != null) {
                action.accept(definition.canonicalColumns().get(position), value);
            }
        }
    }

    @Override
    public Set<Map.Entry<Column, Object>> entrySet() {
        Map<Column, Object> present = new LinkedHashMap<>();
        forEach(present::put);
        return Collections.unmodifiableSet(present.entrySet());
    }
}
