package io.rosterlake.transforms.explain.reading;

import io.rosterlake.transforms.explain.ExplainException;
import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which district somebody means.
 *
 * @param names the names that each district has or had, by code
 */
record DistrictNames(Map<String, List<String>> names) {
    /**
     * The code of a district.
     *
     * @param wished its code, or one of its names
     * @throws ExplainException when there is none, or several, with what there is
     */
    String code(String wished) {
        List<String> meant = names.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(wished) || entry.getValue().contains(wished))
                .map(Map.Entry::getKey)
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw new ExplainException(
                meant.isEmpty()
                        ? new BilingualText(
                                "没有区县“%s”。可用：%s".formatted(wished, listed(List.copyOf(names.keySet()))),
                                "There is no district '%s'. There are: %s"
                                        .formatted(wished, listed(List.copyOf(names.keySet()))))
                        : new BilingualText(
                                "“%s”有 %d 个：%s。请写区划代码。".formatted(wished, meant.size(), listed(meant)),
                                "'%s' may mean %d: %s. Give the district code."
                                        .formatted(wished, meant.size(), listed(meant))));
    }

    private String listed(List<String> codes) {
        return codes.stream()
                .sorted()
                .map(code -> names.get(code).stream()
                        .findFirst()
                        .map(name -> code + " " + name)
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }
}
