package io.rosterlake.transforms.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads status, citation and reading, which every rule has. */
final class GroundsReader {
    /** The keys that belong to the grounds of a rule. */
    static final Set<String> KEYS = Set.of("status", "citation", "reading", "alternatives");

    private static final Set<RuleStatus> NEED_WORDS =
            EnumSet.of(RuleStatus.CITED, RuleStatus.INTERPRETED, RuleStatus.REJECTED);

    private final String documentTitle;
    private final boolean hasWords;
    private final RuleSource source;

    /**
     * @param documentTitle title of the scheme's own document
     * @param hasWords whether that document can be quoted
     * @param source who vouches for the rules of this file
     */
    GroundsReader(String documentTitle, boolean hasWords, RuleSource source) {
        this.documentTitle = documentTitle;
        this.hasWords = hasWords;
        this.source = source;
    }

    @Nullable
    Grounds read(MappingReader rule, String ruleName) {
        Problems problems = rule.problems();
        int before = problems.count();
        List<String> codes =
                Arrays.stream(RuleStatus.values()).map(RuleStatus::code).toList();
        RuleStatus status = rule.code("status", RuleStatus::fromCode, codes);
        Citation citation = citation(rule, ruleName, status);
        BilingualText reading = rule.optionalBilingual("reading");
        if (status == RuleStatus.INTERPRETED && !rule.has("reading")) {
            problems.add(rule.at("status"), Complaint.readingMissing(ruleName));
        }
        List<BilingualText> alternatives = new ArrayList<>();
        for (Node item : rule.items("alternatives")) {
            BilingualText alternative = MappingReader.bilingual("alternatives", item, problems);
            if (alternative != null) {
                alternatives.add(alternative);
            }
        }
        if (problems.count() > before || status == null || citation == null) {
            return null;
        }
        return new Grounds(status, citation, reading, alternatives, source);
    }

    private @Nullable Citation citation(MappingReader rule, String ruleName, @Nullable RuleStatus status) {
        Node node = rule.optional("citation");
        if (node == null) {
            rule.problems().add(rule.node(), Complaint.citationMissing(ruleName));
            return null;
        }
        MappingReader reader =
                new MappingReader(node, "citation", rule.problems()).allow(Set.of("document", "article", "words"));
        String document = reader.optionalText("document");
        String article = reader.text("article");
        String words = reader.optionalText("words");
        boolean quotable = document == null && hasWords && source == RuleSource.DOCUMENT;
        if (quotable && status != null && NEED_WORDS.contains(status) && !reader.has("words")) {
            rule.problems().add(node, Complaint.wordsMissing(ruleName));
        }
        return article == null ? null : new Citation(document == null ? documentTitle : document, article, words);
    }
}
