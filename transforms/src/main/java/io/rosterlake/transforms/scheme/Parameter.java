package io.rosterlake.transforms.scheme;

import io.rosterlake.transforms.scheme.ParameterValue.Items;
import io.rosterlake.transforms.scheme.ParameterValue.Word;
import java.util.List;

/**
 * A parameter that rules of a section may have.
 *
 * @param name its key in scheme files
 * @param label what it is, with its unit
 * @param shape what its value looks like
 * @param choices the codes that its value may be; empty unless the shape is {@link ParameterShape#CHOICE} or {@link
 *     ParameterShape#CHOICES}
 */
public record Parameter(String name, BilingualText label, ParameterShape shape, List<String> choices) {
    public Parameter {
        choices = List.copyOf(choices);
    }

    static Parameter of(String name, ParameterShape shape, String zh, String en, String... choices) {
        return new Parameter(name, new BilingualText(zh, en), shape, List.of(choices));
    }

    /** The words of a value that are no code of this parameter; empty when it has no closed list of codes. */
    List<String> unknownChoices(ParameterValue value) {
        List<ParameterValue> given = value instanceof Items items ? items.values() : List.of(value);
        return choices.isEmpty()
                ? List.of()
                : given.stream()
                        .map(item -> item instanceof Word word ? word.value() : item.toString())
                        .filter(word -> !choices.contains(word))
                        .toList();
    }
}
