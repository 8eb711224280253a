package io.rosterlake.ingestion.cli;

import io.rosterlake.ingestion.submission.District;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The districts that a user means, by codes or names. */
final class DistrictChoice {
    private DistrictChoice() {}

    /**
     * Their codes; none when none is named.
     *
     * @throws CommandFailure when one is not known; it names those that are
     */
    static Set<String> codes(List<String> words, List<District> known, Messages messages) throws CommandFailure {
        Set<String> found = new HashSet<>();
        for (String word : words) {
            Set<String> matching = known.stream()
                    .filter(district -> district.code().equals(word.strip())
                            || district.name().equals(word.strip()))
                    .map(District::code)
                    .collect(Collectors.toSet());
            if (matching.isEmpty()) {
                String all = known.stream()
                        .map(district -> district.code() + " " + district.name())
                        .collect(Collectors.joining(", "));
                throw new CommandFailure(ExitCode.WRONG_CALL, messages.text("findings.districtUnknown", word, all));
            }
            found.addAll(matching);
        }
        return found;
    }
}
