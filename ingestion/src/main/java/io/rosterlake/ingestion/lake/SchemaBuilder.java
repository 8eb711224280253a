package io.rosterlake.ingestion.lake;

import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.FieldMetadata;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;
import java.util.ArrayList;
import java.util.List;

/** Columns with their comments {@code 中文 | English}; they must be right when a table is created. */
final class SchemaBuilder {
    private final List<StructField> fields = new ArrayList<>();

    SchemaBuilder text(String name, String labelZh, String labelEn) {
        return add(name, StringType.STRING, labelZh, labelEn);
    }

    SchemaBuilder integer(String name, String labelZh, String labelEn) {
        return add(name, IntegerType.INTEGER, labelZh, labelEn);
    }

    SchemaBuilder count(String name, String labelZh, String labelEn) {
        return add(name, LongType.LONG, labelZh, labelEn);
    }

    SchemaBuilder flag(String name, String labelZh, String labelEn) {
        return add(name, BooleanType.BOOLEAN, labelZh, labelEn);
    }

    SchemaBuilder date(String name, String labelZh, String labelEn) {
        return add(name, DateType.DATE, labelZh, labelEn);
    }

    SchemaBuilder instant(String name, String labelZh, String labelEn) {
        return add(name, TimestampType.TIMESTAMP, labelZh, labelEn);
    }

    SchemaBuilder decimal(String name, int precision, String labelZh, String labelEn) {
        return add(name, new DecimalType(precision, 2), labelZh, labelEn);
    }

    SchemaBuilder list(String name, StructType element, String labelZh, String labelEn) {
        return add(name, new ArrayType(element, false), labelZh, labelEn);
    }

    private SchemaBuilder add(String name, DataType type, String labelZh, String labelEn) {
        FieldMetadata comment = FieldMetadata.builder()
                .putString("comment", labelZh + " | " + labelEn)
                .build();
        fields.add(new StructField(name, type, true, comment));
        return this;
    }

    StructType build() {
        return new StructType(fields);
    }
}
