package io.rosterlake.transforms.scheme;

import io.rosterlake.transforms.scheme.Problem.Code;
import java.util.Collection;
import java.util.TreeSet;

/**
 * What is wrong and what to do, before it is known where. Messages about any file, and those about scheme files, are made in
 * this class, those about bounds and bands in {@link BoundsComplaints}.
 *
 * @param code what kind of problem
 * @param message what is wrong
 * @param action what to do about it
 */
public record Complaint(Code code, BilingualText message, BilingualText action) {
    static Complaint of(Code code, String zh, String en, String actionZh, String actionEn) {
        return new Complaint(code, new BilingualText(zh, en), new BilingualText(actionZh, actionEn));
    }

    static Complaint unreadable(BilingualText reason) {
        return of(
                Code.FILE_UNREADABLE,
                "无法读取：%s".formatted(reason.zh()),
                "cannot be read: %s".formatted(reason.en()),
                "请检查路径、权限，并以 UTF-8 编码保存",
                "Check the path and its permissions, and save it as UTF-8");
    }

    /**
     * @param reason what the parser says
     * @param begun line on which the part begins that the parser could not end
     */
    static Complaint syntax(String reason, int begun) {
        return of(
                Code.SYNTAX,
                "YAML 语法错误：%s（该部分始于第 %d 行）".formatted(reason, begun),
                "YAML syntax error: %s (in what begins on line %d)".formatted(reason, begun),
                "请检查这两行及其上一行的缩进、冒号和引号",
                "Check indentation, colons and quotes on these lines and the ones before");
    }

    static Complaint empty() {
        return of(Code.EMPTY, "文件为空", "the file is empty", "请写入内容，或删除该文件", "Write something into it, or remove it");
    }

    static Complaint folderWithoutFiles() {
        return of(
                Code.EMPTY,
                "文件夹中没有方案文件（*.yaml 或 *.yml）",
                "the folder has no scheme file (*.yaml or *.yml)",
                "请检查路径",
                "Check the path");
    }

    static Complaint tooDeep(int deepest) {
        return of(
                Code.SYNTAX,
                "嵌套超过 %d 层".formatted(deepest),
                "nested in more than %d levels".formatted(deepest),
                "请检查括号和缩进",
                "Check brackets and indentation");
    }

    static Complaint newerFormat(int format, int known) {
        return of(
                Code.FORMAT_NEWER,
                "文件格式为 %d，本程序只认识到 %d".formatted(format, known),
                "the file has format %d, this program knows formats up to %d".formatted(format, known),
                "请升级程序",
                "Update the program");
    }

    static Complaint unknownKey(String key, String where, Collection<String> allowed) {
        return of(
                Code.KEY_UNKNOWN,
                "“%s”中没有“%s”这个键".formatted(where, key),
                "'%s' is not a key of %s".formatted(key, where),
                hintZh(key, allowed),
                hintEn(key, allowed));
    }

    static Complaint keyTwice(String key, String where) {
        return of(
                Code.KEY_TWICE,
                "“%s”中的键“%s”出现了两次".formatted(where, key),
                "the key '%s' stands twice in %s".formatted(key, where),
                "请删去其中一个",
                "Remove one of the two");
    }

    public static Complaint keyMissing(String key, String where) {
        return of(
                Code.KEY_MISSING,
                "“%s”缺少键“%s”".formatted(where, key),
                "%s lacks the key '%s'".formatted(where, key),
                "请补上“%s”".formatted(key),
                "Add '%s'".formatted(key));
    }

    static Complaint keysExclusive(String key, String other) {
        return of(
                Code.KEYS_EXCLUSIVE,
                "“%s”和“%s”不能同时出现".formatted(key, other),
                "'%s' and '%s' cannot stand together".formatted(key, other),
                "请对照原文保留其中一个",
                "Keep the one that the document says");
    }

    public static Complaint wrongType(String key, BilingualText expected, String found) {
        return of(
                Code.TYPE_WRONG,
                "“%s”应为%s，现为“%s”".formatted(key, expected.zh(), found),
                "'%s' must be %s, but is '%s'".formatted(key, expected.en(), found),
                "请改为%s".formatted(expected.zh()),
                "Change it to %s".formatted(expected.en()));
    }

    public static Complaint unknownValue(String key, String value, Collection<String> allowed) {
        return of(
                Code.VALUE_UNKNOWN,
                "“%s”的取值“%s”无效".formatted(key, value),
                "'%s' is not a value of '%s'".formatted(value, key),
                hintZh(value, allowed),
                hintEn(value, allowed));
    }

    static Complaint outOfRange(String key, String value, String lowest) {
        return of(
                Code.NUMBER_OUT_OF_RANGE,
                "“%s”为 %s，小于 %s".formatted(key, value, lowest),
                "'%s' is %s, less than %s".formatted(key, value, lowest),
                "请填不小于 %s 的数".formatted(lowest),
                "Give a number of %s or more".formatted(lowest));
    }

    static Complaint outOfRange(String key, String value, String lowest, String highest) {
        return of(
                Code.NUMBER_OUT_OF_RANGE,
                "“%s”为 %s，不在 %s 至 %s 之间".formatted(key, value, lowest, highest),
                "'%s' is %s, not from %s to %s".formatted(key, value, lowest, highest),
                "请填 %s 至 %s 的数".formatted(lowest, highest),
                "Give a number from %s to %s".formatted(lowest, highest));
    }

    static Complaint tooManyDigits(String key, int before, int after) {
        return of(
                Code.NUMBER_OUT_OF_RANGE,
                "“%s”的位数过多".formatted(key),
                "'%s' has too many digits".formatted(key),
                "整数部分最多 %d 位，小数部分最多 %d 位".formatted(before, after),
                "Give at most %d digits before the point and %d after it".formatted(before, after));
    }

    static Complaint citationMissing(String rule) {
        return of(
                Code.CITATION_MISSING,
                "规则“%s”没有出处".formatted(rule),
                "the rule '%s' has no citation".formatted(rule),
                "请补上 citation：条款（article）和原文（words）",
                "Add a citation with article and words");
    }

    static Complaint wordsMissing(String rule) {
        return of(
                Code.WORDS_MISSING,
                "规则“%s”的出处没有原文".formatted(rule),
                "the citation of the rule '%s' has no words".formatted(rule),
                "请在 words 中逐字抄录文件原文；文件仅见转述时，document 的 copy 应为 secondary",
                "Quote the document in words; if only reports of it are known, its copy is secondary");
    }

    static Complaint readingMissing(String rule) {
        return of(
                Code.READING_MISSING,
                "规则“%s”的状态为 interpreted，但没有写明采用的读法".formatted(rule),
                "the rule '%s' is interpreted but states no reading".formatted(rule),
                "请补上 reading（zh、en），并在 alternatives 中列出其他读法",
                "Add reading (zh and en), and the other readings as alternatives");
    }

    static Complaint statusUnfit(String kind, RuleStatus status) {
        return of(
                Code.STATUS_UNFIT,
                "状态“%s”的规则不能给出数字（kind: %s）".formatted(status.code(), kind),
                "a rule with status '%s' cannot give numbers (kind: %s)".formatted(status.code(), kind),
                "请改用 kind: note，或把状态改为 cited、interpreted",
                "Use kind: note, or make the status cited or interpreted");
    }

    static Complaint missingUnnamed(String rule) {
        return of(
                Code.MISSING_UNNAMED,
                "规则“%s”的状态为 missing，但没有写明缺什么参数".formatted(rule),
                "the rule '%s' is missing but does not name what is missing".formatted(rule),
                "请在 missing 中列出所缺参数的名称",
                "List the names of the missing parameters under missing");
    }

    static Complaint idTwice(String id, int firstLine) {
        return of(
                Code.ID_TWICE,
                "编号“%s”已在第 %d 行用过".formatted(id, firstLine),
                "the id '%s' is already used on line %d".formatted(id, firstLine),
                "请换一个编号",
                "Choose another id");
    }

    static Complaint datesReversed(String from, String to) {
        return of(
                Code.DATES_REVERSED,
                "生效日期 %s 晚于失效日期 %s".formatted(from, to),
                "in force from %s, which is after the last day %s".formatted(from, to),
                "请核对 from 和 to",
                "Check from and to");
    }

    static Complaint datesOverlap(String id, String version, String other, String otherFile) {
        return of(
                Code.DATES_OVERLAP,
                "方案“%s”的版本 %s 与版本 %s（%s）的有效期重叠".formatted(id, version, other, otherFile),
                "versions %2$s and %3$s (%4$s) of scheme '%1$s' are in force on the same days"
                        .formatted(id, version, other, otherFile),
                "请在 effective 中写明旧版本的 to 和新版本的 from",
                "Give the older version a 'to' and the newer one a 'from' under effective");
    }

    static Complaint versionTwice(String id, String version, String otherFile) {
        return of(
                Code.VERSION_TWICE,
                "方案“%s”的版本 %s 已在 %s 中定义".formatted(id, version, otherFile),
                "version %2$s of scheme '%1$s' is already defined in %3$s".formatted(id, version, otherFile),
                "请更改 version，或删去其中一个文件",
                "Change the version, or remove one of the files");
    }

    static Complaint overlaySchemeUnknown(String scheme, Collection<String> known) {
        return of(
                Code.OVERLAY_SCHEME_UNKNOWN,
                "没有方案及版本“%s”".formatted(scheme),
                "there is no scheme and version '%s'".formatted(scheme),
                hintZh(scheme, known),
                hintEn(scheme, known));
    }

    static Complaint overlayRuleUnknown(String rule, String scheme, Collection<String> known) {
        return of(
                Code.OVERLAY_RULE_UNKNOWN,
                "方案“%s”的这一部分没有规则“%s”".formatted(scheme, rule),
                "this section of scheme '%s' has no rule '%s'".formatted(scheme, rule),
                hintZh(rule, known),
                hintEn(rule, known));
    }

    static Complaint overlayRuleTwice(String rule) {
        return of(
                Code.OVERLAY_RULE_TWICE,
                "规则“%s”已由另一补充文件替换".formatted(rule),
                "another overlay already stands in for the rule '%s'".formatted(rule),
                "请只保留一个",
                "Keep one of the two");
    }

    private static String hintZh(String word, Collection<String> allowed) {
        return Suggestion.nearest(word, allowed)
                .map(near -> "是否想写“%s”？可用：%s".formatted(near, listed(allowed)))
                .orElseGet(() -> "可用：%s".formatted(listed(allowed)));
    }

    private static String hintEn(String word, Collection<String> allowed) {
        return Suggestion.nearest(word, allowed)
                .map(near -> "Did you mean '%s'? Possible: %s".formatted(near, listed(allowed)))
                .orElseGet(() -> "Possible: %s".formatted(listed(allowed)));
    }

    static String listed(Collection<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }
}
