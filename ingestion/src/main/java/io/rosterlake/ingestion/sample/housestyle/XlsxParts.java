package io.rosterlake.ingestion.sample.housestyle;

import io.rosterlake.ingestion.sample.housestyle.FormSheet.Look;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The XML of a workbook's parts (ECMA-376 part 1). */
final class XlsxParts {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String PACKAGE_RELATIONSHIPS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>\
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
            </Relationships>""";
    /** Cell formats: 0 plain, 1 title, 2 heading, 3 data, 4 date. */
    static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>\
            <fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
            <border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" wrapText="1"/></xf>\
            <xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" wrapText="1"/></xf>\
            <xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/>\
            <xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/></cellXfs>\
            <cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>\
            </styleSheet>""";

    private static final int DATE_STYLE = 4;

    private XlsxParts() {}

    static int style(CellValue value, Look look) {
        return value instanceof CellValue.Day ? DATE_STYLE : look.ordinal();
    }

    static String contentTypes(int sheets) {
        StringBuilder overrides = new StringBuilder();
        for (int number = 1; number <= sheets; number++) {
            overrides.append(contentType("xl/worksheets/sheet" + number + ".xml", "spreadsheetml.worksheet+xml"));
        }
        return """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"""
                + contentType("xl/workbook.xml", "spreadsheetml.sheet.main+xml")
                + contentType("xl/styles.xml", "spreadsheetml.styles+xml")
                + contentType("xl/sharedStrings.xml", "spreadsheetml.sharedStrings+xml")
                + overrides
                + "</Types>";
    }

    private static String contentType(String part, String type) {
        return "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s\"/>"
                .formatted(part, type);
    }

    static String coreProperties(LocalDate createdOn) {
        return """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dcterms:created xsi:type="dcterms:W3CDTF">%sT00:00:00Z</dcterms:created></cp:coreProperties>""".formatted(createdOn);
    }

    static String workbook(boolean datesFrom1904, String sheets) {
        return """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <workbookPr%s/><sheets>%s</sheets></workbook>""".formatted(datesFrom1904 ? " date1904=\"1\"" : "", sheets);
    }

    static String workbookRelationships(int sheets) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int number = 1; number <= sheets; number++) {
            xml.append(relationship(number, "worksheet", "worksheets/sheet" + number + ".xml"));
        }
        return xml.append(relationship(sheets + 1, "styles", "styles.xml"))
                .append(relationship(sheets + 2, "sharedStrings", "sharedStrings.xml"))
                .append("</Relationships>")
                .toString();
    }

    private static String relationship(int number, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
                .formatted(number, type, target);
    }

    static String sheet(int columns, String rows, List<String> merged) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + (columns == 0
                        ? ""
                        : "<cols><col min=\"1\" max=\"" + columns + "\" width=\"13\" customWidth=\"1\"/></cols>")
                + "<sheetData>" + rows + "</sheetData>"
                + (merged.isEmpty()
                        ? ""
                        : "<mergeCells count=\"" + merged.size() + "\">" + String.join("", merged) + "</mergeCells>")
                + "</worksheet>";
    }

    static String sharedStrings(Collection<String> strings) {
        StringBuilder xml = new StringBuilder(
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\"")
                .append(strings.size())
                .append("\">");
        strings.forEach(string -> xml.append("<si><t xml:space=\"preserve\">")
                .append(escaped(string))
                .append("</t></si>"));
        return xml.append("</sst>").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
