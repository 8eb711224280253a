package io.rosterlake.ingestion.container;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The records of a text table. */
final class CsvRows implements RowSource {
    /** A quoted cell that goes on over more lines than this, each full of separators, lost its closing quote. */
    private static final int SWALLOWED_SEPARATORS = 3;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final char separator;
    private final CellBuilder builder;

    CsvRows(Reader text, char separator, ContainerLimits limits) {
        this.separator = separator;
        this.builder = CellBuilder.ofPassingRows(limits);
        this.reader = open(text, separator);
        this.records = reader.iterator();
    }

    /** Characters behind a closing quote are kept: the one setting for that is due to move, but has no successor yet. */
    @SuppressWarnings("removal")
    private static CsvReader<CsvRecord> open(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    @Override
    public Optional<CellRow> next() throws IOException, ContainerException {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                for (int column = 0; column < record.getFieldCount(); column++) {
                    String field = record.getField(column);
                    refuseSwallowedLines(field);
                    builder.add(column, Cell.text(field));
                }
                if (!builder.isEmpty()) {
                    return Optional.of(builder.row(Math.toIntExact(record.getStartingLineNumber())));
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            throw ContainerException.corrupt(ContainerFault.QUOTE_NOT_CLOSED);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void refuseSwallowedLines(String field) throws ContainerException {
        int lineBreak = field.indexOf('\n');
        if (lineBreak >= 0
                && field.chars()
                                .skip(lineBreak)
                                .filter(character -> character == separator)
                                .count()
                        >= SWALLOWED_SEPARATORS) {
            throw ContainerException.corrupt(ContainerFault.QUOTE_NOT_CLOSED);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
        reader.close();
    }
}
