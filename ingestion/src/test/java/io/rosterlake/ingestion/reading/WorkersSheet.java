package io.rosterlake.ingestion.reading;

import io.rosterlake.ingestion.testing.InventedPerson;
import io.rosterlake.ingestion.testing.ReadFile;
import java.nio.file.Path;

/** A workers register of a few lines. */
final class WorkersSheet {
    static final String NAME = "人员花名册2025-06.csv";
    static final String HEADINGS = "街道,社区,姓名,性别,身份证号,出生年月,学历,学位,职务,等级,人员类别,参加社区工作时间,合同起止,退休类别,备注";
    static final String WOMAN = InventedPerson.identity("19850617", 12);
    static final String MAN = InventedPerson.identity("19900102", 31);

    private WorkersSheet() {}

    /** Writes lines below the usual headings and reads them. */
    static ReadFile read(Path folder, String... rows) throws Exception {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADINGS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return ReadFile.ofText(folder, NAME, lines);
    }

    /** A person of a place with nothing wrong. */
    static String row(String place, String identity) {
        String birth = identity.equals(WOMAN) ? "1985.06" : identity.equals(MAN) ? "1990.01" : "";
        return row(place, identity, birth + ",本科,学士,委员,七级,两委,2013年9月,2022.07-2027.06,,");
    }

    static String row(String place, String identity, String rest) {
        String sex = identity.equals(WOMAN) ? "女" : "男";
        return place + ",某某," + sex + "," + identity + "," + rest;
    }
}
