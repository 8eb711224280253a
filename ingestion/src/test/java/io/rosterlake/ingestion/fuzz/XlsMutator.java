package io.rosterlake.ingestion.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** Spoils a BIFF8 workbook: its records, its strings, its cells, or the sectors that it lies in. */
enum XlsMutator implements Mutator {
    RECORD_LENGTHS {
        @Override
        byte[] spoil(byte[] stream, List<Integer> records, Dice dice) {
            int record = dice.pick(records);
            putShort(stream, record + 2, dice.pick(List.of(0, 1, 8224, 8225, 65535, dice.below(65536))));
            return stream;
        }
    },
    RECORD_TYPES {
        @Override
        byte[] spoil(byte[] stream, List<Integer> records, Dice dice) {
            putShort(stream, dice.pick(records), dice.pick(TYPES));
            return stream;
        }
    },
    RECORD_CONTENT {
        @Override
        byte[] spoil(byte[] stream, List<Integer> records, Dice dice) {
            for (int changes = dice.between(1, 12); changes > 0; changes--) {
                int record = dice.pick(records);
                int at = record + HEADER + dice.below(length(stream, record));
                stream[Math.min(at, stream.length - 1)] = anyByte(dice);
            }
            return stream;
        }

        @Override
        public int weight(Form form) {
            return 2 * ORDINARY;
        }
    },
    DROP_RECORDS {
        @Override
        byte[] spoil(byte[] stream, List<Integer> records, Dice dice) {
            int record = dice.pick(records);
            int until = Math.min(stream.length, record + HEADER + length(stream, record));
            return ByteMutator.join(Arrays.copyOf(stream, record), Arrays.copyOfRange(stream, until, stream.length));
        }
    },
    REPEAT_RECORDS {
        @Override
        byte[] spoil(byte[] stream, List<Integer> records, Dice dice) {
            int record = dice.pick(records);
            int until = Math.min(stream.length, record + HEADER + length(stream, record));
            byte[][] parts = new byte[dice.pick(List.of(3, 50, 2_000))][];
            Arrays.fill(parts, Arrays.copyOfRange(stream, record, until));
            parts[0] = Arrays.copyOf(stream, until);
            parts[parts.length - 1] = Arrays.copyOfRange(stream, until, stream.length);
            return ByteMutator.join(parts);
        }
    },
    SHARED_STRINGS {
        @Override
        byte[] spoil(byte[] stream, List<Integer> records, Dice dice) {
            for (int record : records) {
                if (getShort(stream, record) == SHARED_STRINGS_TYPE) {
                    int within = dice.chance(50) ? dice.below(8) : dice.below(length(stream, record));
                    stream[Math.min(stream.length - 1, record + HEADER + within)] = anyByte(dice);
                }
            }
            return stream;
        }
    },
    CELLS_BROKEN_OFF {
        @Override
        byte[] spoil(byte[] stream, List<Integer> records, Dice dice) {
            return Arrays.copyOf(stream, dice.pick(records) + dice.below(HEADER));
        }
    },
    NASTY_CELLS {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            return rewrite(content, book -> {
                HSSFSheet sheet = book.getSheetAt(0);
                for (int changes = dice.between(1, 8); changes > 0; changes--) {
                    Row row = sheet.getRow(dice.between(sheet.getFirstRowNum(), sheet.getLastRowNum()));
                    if (row != null) {
                        fill(row.createCell(dice.below(20)), dice);
                    }
                }
            });
        }
    },
    WIDE_MERGES {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            return rewrite(content, book -> {
                for (int merges = dice.pick(List.of(1, 30, 1_000)); merges > 0; merges--) {
                    int row = dice.below(30);
                    book.getSheetAt(0)
                            .addMergedRegionUnsafe(
                                    new CellRangeAddress(row, dice.pick(List.of(row + 1, 65_535)), 0, 255));
                }
            });
        }
    },
    LOOPED_SECTORS {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            byte[] spoilt = content.clone();
            ByteBuffer sectors = ByteBuffer.wrap(spoilt).order(ByteOrder.LITTLE_ENDIAN);
            int table = content.length < SECTOR ? 0 : (sectors.getInt(FIRST_TABLE_SECTOR) + 1) * SECTOR;
            if (table < SECTOR || table + SECTOR > content.length) {
                throw new IOException("no sector table");
            }
            int used = Math.min(SECTOR / Integer.BYTES, content.length / SECTOR);
            for (int changes = dice.between(1, 4); changes > 0; changes--) {
                sectors.putInt(
                        table + Integer.BYTES * dice.below(used),
                        dice.pick(List.of(dice.below(used), 0, -1, -2, Integer.MAX_VALUE)));
            }
            return spoilt;
        }
    },
    WRONG_HEADER {
        @Override
        public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
            byte[] spoilt = content.clone();
            for (int changes = dice.between(1, 3); changes > 0; changes--) {
                int at = Math.min(spoilt.length - 1, dice.between(8, FIRST_TABLE_SECTOR + 8));
                spoilt[at] = anyByte(dice);
            }
            return spoilt;
        }
    };

    private static final int HEADER = 4;
    private static final int SHARED_STRINGS_TYPE = 0xFC;
    private static final int SECTOR = 512;
    /** Where the header says which sector the first sector table is. */
    private static final int FIRST_TABLE_SECTOR = 76;

    private static final List<Integer> TYPES = List.of(
            0x0809, 0x000A, 0x003C, 0x0085, 0x00FC, 0x00FD, 0x0203, 0x0006, 0x0207, 0x00E5, 0x002F, 0x041E, 0x00E0);

    private static final List<Byte> ERRORS =
            List.of((byte) 0, (byte) 7, (byte) 15, (byte) 23, (byte) 29, (byte) 36, (byte) 42);

    private interface Change {
        void apply(HSSFWorkbook book);
    }

    /** Spoils the stream that holds the workbook's records. */
    byte[] spoil(byte[] stream, List<Integer> records, Dice dice) {
        throw new UnsupportedOperationException(name());
    }

    @Override
    public boolean suits(Form form) {
        return form == Form.XLS;
    }

    @Override
    public byte[] apply(byte[] content, Dice dice, BaseFiles bases) throws IOException {
        byte[] stream;
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            stream = system.createDocumentInputStream("Workbook").readAllBytes();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
        byte[] spoilt = spoil(stream, records(stream), dice);
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(spoilt), "Workbook");
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            system.writeFilesystem(written);
            return written.toByteArray();
        }
    }

    @Override
    public String label() {
        return "xls." + name();
    }

    private static byte[] rewrite(byte[] content, Change change) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            change.apply(book);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            book.write(written);
            return written.toByteArray();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private static void fill(Cell cell, Dice dice) {
        switch (dice.below(5)) {
            case 0 -> cell.setCellValue(dice.pick(List.of(1e308, -0.0, 9999999.0, -1.0, 4e-320, 370102199001020310d)));
            case 1 -> cell.setCellErrorValue(dice.pick(ERRORS));
            case 2 -> cell.setCellValue(dice.chance(50));
            case 3 -> cell.setCellFormula("1+" + dice.below(9));
            default -> {
                String text = NastyText.pick(dice);
                cell.setCellValue(text.substring(0, Math.min(text.length(), 32_767)));
            }
        }
    }

    private static List<Integer> records(byte[] stream) throws IOException {
        List<Integer> records = new ArrayList<>();
        for (int at = 0; at + HEADER <= stream.length; at += HEADER + length(stream, at)) {
            records.add(at);
        }
        if (records.isEmpty()) {
            throw new IOException("no record left");
        }
        return records;
    }

    /** A byte; more often than not one at the edge of what it can be. */
    private static byte anyByte(Dice dice) {
        return dice.pick(List.of((byte) 0, (byte) 0xFF, (byte) 0x7F, (byte) 0x80, (byte) dice.below(256)));
    }

    private static int length(byte[] stream, int record) {
        return getShort(stream, record + 2);
    }

    private static int getShort(byte[] stream, int at) {
        return (stream[at] & 0xFF) | (stream[at + 1] & 0xFF) << Byte.SIZE;
    }

    private static void putShort(byte[] stream, int at, int value) {
        stream[at] = (byte) value;
        stream[at + 1] = (byte) (value >> Byte.SIZE);
    }
}
