package io.rosterlake.transforms.explain;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Locale;

/** What was asked for is not there, or not clear. The message says what there is. */
public final class ExplainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient BilingualText text;

    public ExplainException(BilingualText text) {
        super(text.en());
        this.text = text;
    }

    /** The message in one of the two languages. */
    public String message(Locale locale) {
        return text.in(locale);
    }
}
