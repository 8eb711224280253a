package io.rosterlake.ingestion.value;

import io.rosterlake.ingestion.finding.FindingCode;
import io.rosterlake.ingestion.register.CodeList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the post in a cell, which may hold two roles: {@code 书记、主任}, {@code 书记兼主任}, {@code 一肩挑}. */
public final class PostReader {
    private static final String BOTH = "both";
    private static final Set<String> HEADS = Set.of(BOTH, "secretary", "director", "station_head");
    private static final Set<String> DEPUTIES = Set.of("deputy_secretary", "deputy_director", "station_deputy");
    private static final Pattern BETWEEN_ROLES = Pattern.compile("[、,/;&+和兼及\\s]+");

    private PostReader() {}

    /**
     * A post.
     *
     * @param code its code; the higher one of two roles
     * @param level head, deputy or staff
     * @param roles how many roles the cell names
     */
    public record Post(String code, String level, int roles) {}

    /** The post that a text names; a role that is not in the list is a {@code CODE_UNKNOWN}. */
    public static ValueResult<Post> read(String text, CodeList codes) {
        Optional<String> whole = codes.code(text);
        if (whole.isPresent()) {
            return ValueResult.of(post(whole.get(), whole.get().equals(BOTH) ? 2 : 1));
        }
        List<String> words = Arrays.stream(BETWEEN_ROLES.split(CellText.compact(text)))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> known = words.stream()
                .map(codes::code)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (known.isEmpty()) {
            return ValueResult.invalid(FindingCode.CODE_UNKNOWN);
        }
        boolean both = known.contains("secretary") && known.contains("director");
        String highest =
                known.stream().min(Comparator.comparingInt(codes::rank)).orElseThrow();
        Post post =
                both ? post(BOTH, known.size()) : post(highest, highest.equals(BOTH) ? known.size() + 1 : known.size());
        boolean allKnown = words.stream().allMatch(word -> codes.code(word).isPresent());
        return allKnown ? ValueResult.of(post) : ValueResult.warned(post, FindingCode.CODE_UNKNOWN);
    }

    private static Post post(String code, int roles) {
        String level = HEADS.contains(code) ? "head" : DEPUTIES.contains(code) ? "deputy" : "staff";
        return new Post(code, level, roles);
    }
}
