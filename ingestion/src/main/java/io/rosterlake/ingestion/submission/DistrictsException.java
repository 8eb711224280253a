package io.rosterlake.ingestion.submission;

import java.util.List;

/** A districts file cannot be used; all that is wrong with it is listed. */
public final class DistrictsException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * One thing wrong.
     *
     * @param line line of the file, from 1; 0 when no line is meant
     * @param zh what is wrong, in Chinese
     * @param en what is wrong, in English
     */
    public record Problem(int line, String zh, String en) {}

    private final transient List<Problem> problems;

    DistrictsException(List<Problem> problems) {
        super(problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
