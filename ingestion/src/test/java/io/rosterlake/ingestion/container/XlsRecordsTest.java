package io.rosterlake.ingestion.container;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.junit.jupiter.api.Test;

class XlsRecordsTest {
    @Test
    void refusesRowsThatTakeMoreMemoryThanTheirCells() throws Exception {
        XlsRecords records = new XlsRecords(ContainerLimits.standard());
        records.accept(start(BOFRecord.TYPE_WORKBOOK));
        records.accept(new BoundSheetRecord("表"));
        records.accept(EOFRecord.instance);
        records.accept(start(BOFRecord.TYPE_WORKSHEET));
        for (int row = 0; row < 2_000; row++) {
            NumberRecord cell = new NumberRecord();
            cell.setRow(row);
            cell.setColumn((short) 16_000);
            records.accept(cell);
        }

        assertThatThrownBy(() -> records.accept(EOFRecord.instance))
                .isInstanceOf(ContainerException.class)
                .extracting(refusal -> ((ContainerException) refusal).fault())
                .isEqualTo(ContainerFault.TOO_LARGE);
    }

    private static BOFRecord start(int type) {
        BOFRecord start = new BOFRecord();
        start.setType(type);
        return start;
    }
}
