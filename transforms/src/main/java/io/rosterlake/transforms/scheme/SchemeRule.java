package io.rosterlake.transforms.scheme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule of a section other than staffing.
 *
 * @param id unique within the scheme
 * @param says what the rule says
 * @param parameters its numbers and codes, by name, in the order of the file
 * @param missing names of the parameters that the document has and our copy has not
 * @param grounds citation, status and reading
 */
public record SchemeRule(
        String id, BilingualText says, Map<String, ParameterValue> parameters, List<String> missing, Grounds grounds) {
    public SchemeRule {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        missing = List.copyOf(missing);
    }
}
