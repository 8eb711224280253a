package io.rosterlake.reports.message;

/** The languages that reports and messages come in. */
public enum Language {
    ZH("zh", "zh-CN"),
    EN("en", "en");

    private final String code;
    private final String htmlCode;

    Language(String code, String htmlCode) {
        this.code = code;
        this.htmlCode = htmlCode;
    }

    /** The code in file names and on the command line. */
    public String code() {
        return code;
    }

    /** The BCP 47 tag for a page. */
    public String htmlCode() {
        return htmlCode;
    }

    /** The other language, to which a page links. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }
}
