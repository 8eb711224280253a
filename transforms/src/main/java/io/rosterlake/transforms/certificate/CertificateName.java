package io.rosterlake.transforms.certificate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;

/**
 * One name for each certificate, whatever a register or a document calls it. Of a social-work qualification the level
 * decides, which stands in the name or beside it.
 */
public final class CertificateName {
    /** The levels of the social-work qualification, the lowest first. */
    public static final List<String> SOCIAL_WORK = List.of("助理社会工作师", "社会工作师", "高级社会工作师");

    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("[\\s\\u00a0\\u3000]+", ""),
            new Spelling("^(全国|国家)", ""),
            new Spelling("证书$", "证"),
            new Spelling("^(.*)劳动保障协理员.*$", "劳动保障协理员"));

    private static final List<Spelling> LEVELS = List.of(
            new Spelling("^(?=.*社(会助理|会高级|会)?工).*高级.*$", "高级社会工作师"),
            new Spelling("^(?=.*社(会助理|会高级|会)?工).*(助理|初级).*$", "助理社会工作师"),
            new Spelling("^((?=.*社会?工).*中级.*|社会?工(作)?师.*)$", "社会工作师"));

    private record Spelling(String pattern, String written) {}

    private CertificateName() {}

    /** The name of a certificate that a scheme's file names. */
    public static String of(String written) {
        String name = written;
        for (Spelling spelling : SPELLINGS) {
            name = name.replaceAll(spelling.pattern(), spelling.written());
        }
        for (Spelling level : LEVELS) {
            if (name.matches(level.pattern())) {
                return level.written();
            }
        }
        return name;
    }

    /**
     * The same of a register's columns.
     *
     * @param written the certificate as written
     * @param level its level as written, such as 中级; null when the register has none
     */
    static Column of(Column written, Column level) {
        Column name = written;
        for (Spelling spelling : SPELLINGS) {
            name = regexp_replace(name, spelling.pattern(), spelling.written());
        }
        Column leveled = concat(coalesce(level, lit("")), name);
        Column chosen = name;
        for (int index = LEVELS.size() - 1; index >= 0; index--) {
            Spelling spelling = LEVELS.get(index);
            chosen = when(leveled.rlike(spelling.pattern()), spelling.written()).otherwise(chosen);
        }
        return chosen;
    }

    /** The level of a social-work qualification, 1 to 3; null for other certificates. */
    static Column socialWorkLevel(Column name) {
        Column level = lit(null).cast("int");
        for (int index = 0; index < SOCIAL_WORK.size(); index++) {
            level = when(name.equalTo(SOCIAL_WORK.get(index)), index + 1).otherwise(level);
        }
        return level;
    }
}
