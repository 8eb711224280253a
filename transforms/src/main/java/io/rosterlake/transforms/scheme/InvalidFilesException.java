package io.rosterlake.transforms.scheme;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Files that people wrote have problems; all of them are listed. Nothing was loaded. */
public final class InvalidFilesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient BilingualText kind;
    private final transient List<Problem> problems;

    /**
     * @param kind what files they are, such as "scheme files"
     * @param problems at least one problem, by file and line
     */
    public InvalidFilesException(BilingualText kind, List<Problem> problems) {
        super(describe(problems, Locale.ENGLISH));
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    /** What files they are. */
    public BilingualText kind() {
        return kind;
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
