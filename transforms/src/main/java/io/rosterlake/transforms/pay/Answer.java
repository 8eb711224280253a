package io.rosterlake.transforms.pay;

import io.rosterlake.transforms.scheme.Basis;
import io.rosterlake.transforms.scheme.SchemeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a scheme answers to one question of pay.
 *
 * @param <T> the answer's type
 */
public sealed interface Answer<T> {
    /**
     * The scheme says it.
     *
     * @param value what it says
     * @param rules the rules that say so, for citations
     */
    record Given<T>(T value, List<SchemeRule> rules) implements Answer<T> {
        public Given {
            rules = List.copyOf(rules);
        }

        /** What figures computed from it rest on: the weakest of the rules. */
        public Basis basis() {
            return rules.stream()
                    .flatMap(rule -> rule.grounds().basis().stream())
                    .reduce(Basis::weaker)
                    .orElse(Basis.INTERPRETED);
        }
    }

    /** The document has it and our copy has not, or it is somebody else's number that nobody has given. */
    record Missing<T>(List<MissingParameter> parameters) implements Answer<T> {
        public Missing {
            parameters = List.copyOf(parameters);
        }
    }

    /** The scheme has no such thing. */
    record Absent<T>() implements Answer<T> {}

    /** The value with its rules, where there is one. */
    default Optional<Given<T>> given() {
        return this instanceof Given<T> given ? Optional.of(given) : Optional.empty();
    }

    /** What is missing; empty when it is given or absent. */
    default List<MissingParameter> missing() {
        return this instanceof Missing<T> missing ? missing.parameters() : List.of();
    }

    /** The answer to a question that follows from this one alone. */
    default <R> Answer<R> map(Function<T, R> following) {
        return then(given -> new Given<>(following.apply(given.value()), given.rules()));
    }

    /** The answer to a question that needs this one answered first. */
    default <R> Answer<R> then(Function<Given<T>, Answer<R>> following) {
        if (this instanceof Given<T> given) {
            return following.apply(given);
        }
        return this instanceof Missing<T> missing ? new Missing<>(missing.parameters()) : new Absent<>();
    }

    /** Two answers that are needed together: absent if one of them is, else missing if one of them is. */
    static <A, B, R> Answer<R> both(Answer<A> first, Answer<B> second, Function<A, Function<B, R>> together) {
        if (first instanceof Absent<A> || second instanceof Absent<B>) {
            return new Absent<>();
        }
        if (first instanceof Missing<A> || second instanceof Missing<B>) {
            List<MissingParameter> missing = new ArrayList<>(first.missing());
            second.missing().stream()
                    .filter(parameter -> !missing.contains(parameter))
                    .forEach(missing::add);
            return new Missing<>(missing);
        }
        return first.then(a -> second.then(b -> {
            return new Given<>(together.apply(a.value()).apply(b.value()), union(a.rules(), b.rules()));
        }));
    }

    /** The same answer, resting on the rules of another one too, if that one is given. */
    default Answer<T> restingOn(Answer<?> also) {
        return also.given()
                .<Answer<T>>map(other -> then(own -> new Given<>(own.value(), union(own.rules(), other.rules()))))
                .orElse(this);
    }

    /** The rules of both, each once. */
    static List<SchemeRule> union(List<SchemeRule> first, List<SchemeRule> second) {
        List<SchemeRule> rules = new ArrayList<>(first);
        second.stream().filter(rule -> !rules.contains(rule)).forEach(rules::add);
        return rules;
    }
}
