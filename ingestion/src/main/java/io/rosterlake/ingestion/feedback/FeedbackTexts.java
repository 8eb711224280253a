package io.rosterlake.ingestion.feedback;

import io.rosterlake.ingestion.finding.Severity;
import io.rosterlake.ingestion.register.Register;
import io.rosterlake.ingestion.submission.CorrectionOutcome;
import io.rosterlake.ingestion.submission.Submission;
import io.rosterlake.ingestion.submission.SubmissionStatus;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Words of lists and error workbooks, in Chinese (the default) or English. */
public final class FeedbackTexts {
    private final ResourceBundle bundle;
    private final Locale locale;

    public FeedbackTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                FeedbackTexts.class.getName(),
                isEnglish() ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    private boolean isEnglish() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** A text with its arguments; numbers are written without separators. */
    public String text(String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }

    public String name(Severity severity) {
        return text("severity." + severity);
    }

    public String name(Effect effect) {
        return text("effect." + effect);
    }

    public String name(SubmissionStatus status) {
        return text("status." + status);
    }

    /** What a file is: a register, or a list that mends registers; blank when that is unknown. */
    public String kind(Submission submission) {
        if (submission.amendment() != null) {
            return text("list." + submission.amendment().kind());
        }
        return name(submission.content() == null ? null : submission.content().register());
    }

    public String name(CorrectionOutcome outcome) {
        return text("outcome." + outcome);
    }

    /** Blank for a file whose register is unknown. */
    public String name(@Nullable Register register) {
        if (register == null) {
            return "";
        }
        return isEnglish() ? register.tableName() : register.chineseName();
    }
}
