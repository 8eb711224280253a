package io.rosterlake.ingestion.lake;

import io.delta.kernel.data.ArrayValue;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.StructType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows seen by column, as Kernel's writer wants them. */
final class RowBatch implements ColumnarBatch {
    private final StructType schema;
    private final List<LakeRow> rows;

    RowBatch(StructType schema, List<LakeRow> rows) {
        this.schema = schema;
        this.rows = rows;
    }

    @Override
    public StructType getSchema() {
        return schema;
    }

    @Override
    public ColumnVector getColumnVector(int ordinal) {
        return new Vector(schema.at(ordinal).getDataType(), rows, ordinal);
    }

    @Override
    public int getSize() {
        return rows.size();
    }

    /** One column of the rows; with ordinal -1 the rows themselves as structures. */
    private record Vector(DataType type, List<LakeRow> rows, int ordinal) implements ColumnVector {
        @Override
        public DataType getDataType() {
            return type;
        }

        @Override
        public int getSize() {
            return rows.size();
        }

        @Override
        public void close() {}

        private @Nullable Object value(int row) {
            return rows.get(row).at(ordinal);
        }

        private Object present(int row) {
            Object value = value(row);
            if (value == null) {
                throw new IllegalStateException("null value read");
            }
            return value;
        }

        @Override
        public boolean isNullAt(int row) {
            return ordinal >= 0 && value(row) == null;
        }

        @Override
        public boolean getBoolean(int row) {
            return (Boolean) present(row);
        }

        @Override
        public int getInt(int row) {
            Object value = present(row);
            return value instanceof LocalDate date ? Math.toIntExact(date.toEpochDay()) : (Integer) value;
        }

        @Override
        public long getLong(int row) {
            Object value = present(row);
            return value instanceof Instant instant ? ChronoUnit.MICROS.between(Instant.EPOCH, instant) : (Long) value;
        }

        @Override
        public String getString(int row) {
            return (String) present(row);
        }

        @Override
        public BigDecimal getDecimal(int row) {
            DecimalType decimalType = (DecimalType) type;
            BigDecimal decimal = ((BigDecimal) present(row)).setScale(decimalType.getScale(), RoundingMode.HALF_UP);
            if (decimal.precision() > decimalType.getPrecision()) {
                throw new ArithmeticException("number has more digits than " + decimalType);
            }
            return decimal;
        }

        @Override
        @SuppressWarnings("unchecked")
        public ArrayValue getArray(int row) {
            List<LakeRow> elements = (List<LakeRow>) present(row);
            DataType elementType = ((ArrayType) type).getElementType();
            return new ArrayValue() {
                @Override
                public int getSize() {
                    return elements.size();
                }

                @Override
                public ColumnVector getElements() {
                    return new Vector(elementType, elements, -1);
                }
            };
        }

        @Override
        public ColumnVector getChild(int child) {
            return new Vector(((StructType) type).at(child).getDataType(), rows, child);
        }
    }
}
