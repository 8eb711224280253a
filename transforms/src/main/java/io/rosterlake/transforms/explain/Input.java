package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;

/**
 * Something that a figure is computed from.
 *
 * @param name what it is
 * @param value its value, with its unit
 * @param remark where it is from, or what to know about it; may be empty
 */
public record Input(BilingualText name, BilingualText value, BilingualText remark) {
    static Input of(BilingualText name, BilingualText value) {
        return new Input(name, value, Texts.NONE);
    }
}
