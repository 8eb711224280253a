package io.rosterlake.transforms.scheme;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Scheme files have problems; all of them are listed. No scheme was loaded. */
public final class SchemeFilesInvalidException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    SchemeFilesInvalidException(List<Problem> problems) {
        super(describe(problems, Locale.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /** The problems, by file and line. */
    public List<Problem> problems() {
        return problems;
    }

    /** All problems for people, one a line. */
    public String describe(Locale locale) {
        return describe(problems, locale);
    }

    private static String describe(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.describe(locale)).collect(Collectors.joining("\n"));
    }
}
