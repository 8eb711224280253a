package io.rosterlake.transforms.scenario;

import io.rosterlake.transforms.pay.Education;
import org.jspecify.annotations.Nullable;

/**
 * What is assumed of people who are hired.
 *
 * @param grade their grade; null for the one that the scheme gives newcomers: the lowest of the post, and more for
 *     education where the scheme has it
 * @param education the level of which they have both diploma and degree; null for none that matters
 */
public record NewEntrant(@Nullable Integer grade, @Nullable Education education) {
    /** Nobody in particular: the lowest grade of the post. */
    public static final NewEntrant ANYBODY = new NewEntrant(null, null);
}
