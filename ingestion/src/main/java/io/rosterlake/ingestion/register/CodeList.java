package io.rosterlake.ingestion.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a coded column.
 *
 * @param codeOfWord word as {@link WordForm#of} gives it -> code
 * @param codes all codes in their order
 * @param prefixes words that may stand before a word and change nothing
 */
public record CodeList(Map<String, String> codeOfWord, List<String> codes, List<String> prefixes) {
    /** Longer texts are no word with prefixes; there would be too many ways to take them apart. */
    private static final int LONGEST_WORD = 40;

    static final CodeList NONE = new CodeList(Map.of(), List.of(), List.of());

    /** The code of a word, as it stands, without its brackets, or without the prefixes that change nothing. */
    public Optional<String> code(String text) {
        String word = WordForm.of(text);
        Optional<String> found = lookUp(word);
        return found.isPresent() ? found : lookUp(WordForm.withoutBrackets(word));
    }

    private Optional<String> lookUp(String word) {
        String code = codeOfWord.get(word);
        if (code != null) {
            return Optional.of(code);
        }
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        return prefixes.stream()
                .filter(prefix -> word.startsWith(prefix) && word.length() > prefix.length())
                .map(prefix -> lookUp(word.substring(prefix.length())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The rank of a code: its place in the list, from 0. */
    public int rank(String code) {
        return codes.indexOf(code);
    }
}
