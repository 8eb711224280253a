package io.rosterlake.transforms.scheme;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An invented scheme file without problems; tests break one thing in it. */
final class ExampleFile {
    static final String NAME = "example.yaml";

    static final String TEXT = """
            format: 1
            id: example
            version: "1"
            name: {zh: 示例区, en: Example District}
            document:
              title: 示例办法
              copy: complete
              remark: {zh: 虚构, en: invented}
            effective: {from: 2020-01-01}
            scope:
              counts: [committee, recruited]
              status: cited
              citation: {article: art. 1, words: 社区工作者}
            staffing:
              rules:
                - id: band
                  kind: band
                  group: committee
                  floor: 5
                  ceiling: 9
                  status: cited
                  citation: {article: art. 2, words: 5至9人}
                - id: steps
                  kind: household_steps
                  group: recruited
                  edge: lower
                  steps:
                    - {from: 0, to: 3000, ceiling: 6}
                    - {from: 3000, to: 4000, ceiling: 7}
                    - {from: 4000, ceiling: 8}
                  status: interpreted
                  citation: {article: art. 3, words: 3000户以下的不超过6名}
                  reading: {zh: 边界归入较低一档, en: an edge belongs to the lower band}
            training:
              rules:
                - id: sessions
                  says: {zh: 每年 2 次, en: 2 a year}
                  parameters: {sessions_per_year: 2}
                  status: cited
                  citation: {article: art. 4, words: 每年2次}
            """;

    private ExampleFile() {}

    /** The file with one place changed. */
    static String with(String old, String replacement) {
        if (!TEXT.contains(old)) {
            throw new IllegalArgumentException("not in the example: " + old);
        }
        return TEXT.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement));
    }

    static List<Problem> problems(String text) {
        return SchemeFileReader.read(text, NAME).problems().found();
    }

    static List<String> described(String text) {
        return problems(text).stream()
                .map(problem -> problem.describe(Locale.ENGLISH))
                .toList();
    }
}
