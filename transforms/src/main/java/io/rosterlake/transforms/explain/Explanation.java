package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a figure comes about.
 *
 * @param title which figure
 * @param answer the figure, in one sentence
 * @param parts inputs, rules, steps, result and sources, in the order in which a reader needs them
 * @param advice what to do so that it re-adds, where more is known than that it does not; null for none
 */
public record Explanation(
        BilingualText title,
        BilingualText answer,
        List<Part> parts,
        @Nullable BilingualText advice) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    public Explanation(BilingualText title, BilingualText answer, List<Part> parts) {
        this(title, answer, parts, null);
    }

    /** What to do, if there is something. */
    public Optional<BilingualText> whatToDo() {
        return Optional.ofNullable(advice);
    }

    /** All figures of its results. */
    public List<Figure> figures() {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Result result ? result.figures().stream() : Stream.empty())
                .toList();
    }

    /** True when it is about a row of a table, false when it answers for invented numbers. */
    public boolean isPublished() {
        return figures().stream().anyMatch(Figure::isPublished);
    }

    /** The figures that were published otherwise than they are computed here. */
    public List<Figure> differing() {
        return figures().stream().filter(Figure::differs).toList();
    }
}
