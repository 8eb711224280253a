package io.rosterlake.ingestion.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Other bytes that say the same: what another program, or another version of the same one, may write. */
enum HarmlessChange {
    BLANKS_BETWEEN_ELEMENTS(
            Form.XLSX, parts(xml -> Places.BETWEEN_ELEMENTS.matcher(xml).replaceAll("$1\r\n\t "))),
    COMMENTS_BETWEEN_ELEMENTS(
            Form.XLSX, parts(xml -> Places.BETWEEN_ELEMENTS.matcher(xml).replaceAll("$1<!-- <c><v>1</v></c> -->"))),
    INSTRUCTIONS_BETWEEN_ELEMENTS(
            Form.XLSX, parts(xml -> Places.BETWEEN_ELEMENTS.matcher(xml).replaceAll("$1<?x <row/> ?>"))),
    COMMENTS_IN_TEXTS(Form.XLSX, parts(xml -> Places.TEXT.matcher(xml).replaceAll("$1$2<!-- 甲 -->$3"))),
    QUOTES_OF_THE_OTHER_KIND(
            Form.XLSX, parts(xml -> Places.ATTRIBUTE.matcher(xml).replaceAll("$1='$2'"))),
    BLANKS_IN_TAGS(Form.XLSX, parts(xml -> Places.ATTRIBUTE.matcher(xml).replaceAll("\n$1 = \"$2\" "))),
    CHARACTER_REFERENCES(Form.XLSX, parts(HarmlessChange::withReferences)),
    MARKED_SECTIONS(Form.XLSX, parts(xml -> Places.TEXT.matcher(xml).replaceAll("$1<![CDATA[$2]]>$3"))),
    PREFIXED_ELEMENTS(Form.XLSX, parts(HarmlessChange::prefixed)),
    ATTRIBUTES_TURNED_ROUND(
            Form.XLSX, parts(xml -> Places.TWO_ATTRIBUTES.matcher(xml).replaceAll("<c $2 $1"))),
    ENCODING_MARK(Form.XLSX, parts(xml -> "\uFEFF" + xml)),
    PACKED_AGAIN(Form.XLSX, parts(xml -> xml)),
    WRITTEN_BY_POI(Form.XLS, HarmlessChange::writtenByPoi),
    OTHER_CHARSET(
            Form.CSV, content -> TextMutator.text(content).replace("\uFEFF", "").getBytes(Charset.forName("GB18030"))),
    WITH_ENCODING_MARK(
            Form.CSV,
            content -> TextMutator.bytes("\uFEFF" + TextMutator.text(content).replace("\uFEFF", ""))),
    WIDE_CHARACTERS(Form.CSV, content -> ("\uFEFF" + TextMutator.text(content).replace("\uFEFF", ""))
            .getBytes(StandardCharsets.UTF_16LE)),
    UNIX_LINES(Form.CSV, text(page -> page.replace("\r\n", "\n"))),
    QUOTED_CELLS(Form.CSV, text(page -> lines(page, cells -> "\"" + String.join("\",\"", cells) + "\""))),
    TABS(Form.CSV, text(page -> lines(page, cells -> String.join("\t", cells)))),
    CAPITAL_TAGS(
            Form.HTML, text(page -> Pattern.compile("</?[a-z]+").matcher(page).replaceAll(tag -> tag.group()
                    .toUpperCase(Locale.ROOT)))),
    BLANKS_BETWEEN_TAGS(
            Form.HTML, text(page -> page.replace("</td>", "</td>\r\n ").replace("<tr", "\n<tr"))),
    CELLS_LEFT_OPEN(Form.HTML, text(page -> page.replace("</td>", "").replace("</tr>", ""))),
    COMMENTS_BETWEEN_CELLS(Form.HTML, text(page -> page.replace("</td>", "</td><!-- <td>甲</td> -->"))),
    STYLED_CELLS(Form.HTML, text(page -> page.replace("<td", "<td class=\"xl65\" style='mso-number-format:\"\\@\"'")));

    /** Where a part of a workbook can be changed. */
    private static final class Places {
        static final Pattern BETWEEN_ELEMENTS =
                Pattern.compile("(</v>|</c>|</row>|<row [^>]*>|<sheetData>|</si>|</is>|</mergeCells>)(?=<)");
        static final Pattern TEXT = Pattern.compile("(<t(?: [^>]*)?>)([^<&]+)(</t>)");
        static final Pattern ATTRIBUTE = Pattern.compile("(?<=[ ])([A-Za-z:0-9]+)=\"([^\"'<>]*)\"");
        static final Pattern TWO_ATTRIBUTES = Pattern.compile("<c (r=\"[A-Z0-9]+\") ((?:s|t)=\"[A-Za-z0-9]+\")");
    }

    private interface Change {
        byte[] apply(byte[] content) throws IOException;
    }

    private final Form form;
    private final Change change;

    HarmlessChange(Form form, Change change) {
        this.form = form;
        this.change = change;
    }

    Form form() {
        return form;
    }

    byte[] apply(byte[] content) throws IOException {
        return change.apply(content);
    }

    /** Changes the worksheets and shared strings of a package. */
    private static Change parts(UnaryOperator<String> xml) {
        return content -> {
            ZipParts parts = ZipParts.unpack(content);
            for (String name : parts.names()) {
                if (name.contains("worksheets/sheet") || name.endsWith("sharedStrings.xml")) {
                    parts.put(name, xml.apply(parts.text(name)));
                }
            }
            return parts.pack();
        };
    }

    private static Change text(UnaryOperator<String> change) {
        return content ->
                TextMutator.bytes(change.apply(TextMutator.text(content).replace("\uFEFF", "")));
    }

    private static String withReferences(String xml) {
        return Places.TEXT
                .matcher(xml)
                .replaceAll(match -> match.group(1)
                        + match.group(2)
                                .codePoints()
                                .mapToObj("&#x%X;"::formatted)
                                .collect(Collectors.joining())
                        + match.group(3));
    }

    private static String prefixed(String xml) {
        return xml.replaceAll("<(/?)([A-Za-z])", "<$1x:$2").replaceFirst(" xmlns=", " xmlns:x=");
    }

    private static byte[] writtenByPoi(byte[] content) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            book.write(written);
            return written.toByteArray();
        }
    }

    private interface Join {
        String of(List<String> cells);
    }

    /** Joins the cells of each line anew, in a page that has no quotes yet. */
    private static String lines(String page, Join join) {
        if (page.contains("\"")) {
            return page;
        }
        return page.lines()
                .map(line -> join.of(Arrays.asList(line.split(",", -1))))
                .collect(Collectors.joining("\n"));
    }
}
