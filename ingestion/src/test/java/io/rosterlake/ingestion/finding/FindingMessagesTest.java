package io.rosterlake.ingestion.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.rosterlake.ingestion.container.ContainerFault;
import io.rosterlake.ingestion.register.Register;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingMessagesTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @EnumSource
    void everyCodeSaysWhatHappenedAndWhatToDoInBothLanguages(FindingCode code) {
        Finding finding = new Finding(code, "表", 7, "sex", "D", "x", "12 / 13");

        List<String> chinese = List.of(
                FindingMessages.message(finding, Locale.CHINESE), FindingMessages.action(finding, Locale.CHINESE));
        List<String> english = List.of(
                FindingMessages.message(finding, Locale.ENGLISH), FindingMessages.action(finding, Locale.ENGLISH));

        assertThat(chinese).allMatch(text -> HAN.matcher(text).find() && !text.contains("{"));
        assertThat(english).allMatch(text -> text.matches("(?s)[A-Z\"].*") && !text.contains("{"));
    }

    @Test
    void everyCodeSaysSomethingOfItsOwn() {
        Set<String> messages = new HashSet<>();
        for (FindingCode code : FindingCode.values()) {
            assertThat(messages.add(FindingMessages.message(Finding.ofFile(code, null), Locale.ENGLISH)))
                    .as(code.name())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCatalogueHasEveryTextOfACodeInBothLanguages(FindingCode code) {
        CatalogueEntry zh = CatalogueEntry.of(code, Locale.CHINESE);
        CatalogueEntry en = CatalogueEntry.of(code, Locale.ENGLISH);

        assertThat(List.of(zh.title(), zh.message(), zh.action(), zh.example()))
                .allMatch(text -> HAN.matcher(text).find() && !text.contains("{"));
        assertThat(List.of(en.title(), en.message(), en.action(), en.example()))
                .allMatch(text -> text.matches("(?s)[A-Z0-9\"<].*") && !text.contains("{"));
    }

    @Test
    void noTwoCodesOfTheCatalogueShareATitleOrAnExample() {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(CatalogueEntry.all(locale))
                    .hasSize(FindingCode.values().length)
                    .doesNotHaveDuplicates()
                    .satisfies(entries -> assertThat(entries)
                            .extracting(CatalogueEntry::title)
                            .doesNotHaveDuplicates())
                    .satisfies(entries -> assertThat(entries)
                            .extracting(CatalogueEntry::example)
                            .doesNotHaveDuplicates());
        }
    }

    @Test
    void theCatalogueDefinesEachTextOnceAndNoneOfAnUnknownCode() throws Exception {
        Set<String> codes =
                Stream.of(FindingCode.values()).map(FindingCode::name).collect(Collectors.toSet());
        for (String file : List.of("FindingMessages.properties", "FindingMessages_en.properties")) {
            List<String> keys;
            try (InputStream stream = FindingMessages.class.getResourceAsStream(file)) {
                keys = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.matches("[A-Z_]+\\..*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
            }
            assertThat(keys).doesNotHaveDuplicates().hasSize(4 * codes.size());
            assertThat(keys).allMatch(key -> codes.contains(key.substring(0, key.indexOf('.'))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsExplainedInBothLanguages(ContainerFault fault) {
        Finding finding = Finding.ofFile(FindingCode.FILE_CORRUPT, fault.key());

        assertThat(FindingMessages.message(finding, Locale.CHINESE))
                .doesNotContain(fault.key())
                .matches(".*。");
        assertThat(FindingMessages.message(finding, Locale.ENGLISH))
                .doesNotContain(": " + fault.key())
                .endsWith(".");
    }

    @Test
    void chineseIsTheDefaultWhateverTheMachineSpeaks() {
        Finding finding = Finding.ofFile(FindingCode.FILE_EMPTY, null);

        assertThat(FindingMessages.message(finding, Locale.GERMAN)).isEqualTo("文件里没有内容。");
        assertThat(FindingMessages.message(finding, Locale.UK)).isEqualTo("The file has no content.");
    }

    @Test
    void namesTheColumnAsItsRegisterDoes() {
        Finding finding = new Finding(FindingCode.NEEDED_MISSING, null, null, "total", null, null, "column-absent");

        assertThat(FindingMessages.message(finding, Register.PAYROLL, Locale.CHINESE))
                .contains("应发合计", "整列都没有");
        assertThat(FindingMessages.message(finding, Register.APPRAISALS, Locale.ENGLISH))
                .contains("Total score");
    }

    @Test
    void saysWhereAFindingStands() {
        Finding finding = new Finding(FindingCode.CELL_ERROR, "解放路街道", 12, "sex", "E", null, null);

        assertThat(FindingMessages.place(finding, Locale.CHINESE)).isEqualTo("工作表“解放路街道” 第 12 行 E 列");
        assertThat(FindingMessages.place(finding, Locale.ENGLISH)).isEqualTo("sheet \"解放路街道\", line 12, column E");
    }

    @Test
    void leavesEmptyBracketsOut() {
        Finding finding = new Finding(FindingCode.SEX_MISMATCH, null, 3, "sex", null, null, null);

        assertThat(FindingMessages.message(finding, Locale.CHINESE)).doesNotContain("（）");
        assertThat(FindingMessages.message(finding, Locale.ENGLISH)).startsWith("The sex disagrees");
    }
}
