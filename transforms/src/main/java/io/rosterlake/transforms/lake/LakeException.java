package io.rosterlake.transforms.lake;

import io.rosterlake.transforms.scheme.BilingualText;
import java.util.Locale;

/** The lake is not what the program can work with; nothing was written. The message says what to do. */
public final class LakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient BilingualText text;

    private LakeException(String zh, String en) {
        super(en);
        this.text = new BilingualText(zh, en);
    }

    static LakeException missing(String root) {
        return new LakeException(
                "找不到数据湖：" + root + "。请用 --lake 指定文件夹，或先运行 rosterlake ingest 接收花名册。",
                "No lake at " + root + ". Name its folder with --lake, or run rosterlake ingest first.");
    }

    static LakeException withoutBronze(String root, TableName table) {
        return new LakeException(
                "数据湖 " + root + " 中没有表 " + table + "，说明尚未接收任何登记表。请先运行 rosterlake ingest。",
                "The lake " + root + " has no table " + table
                        + ": no register has been taken in yet. Run rosterlake ingest first.");
    }

    static LakeException notTransformed(String root, TableName table) {
        return new LakeException(
                "数据湖 " + root + " 中没有表 " + table + "。请先运行 rosterlake transform。",
                "The lake " + root + " has no table " + table + ". Run rosterlake transform first.");
    }

    /** A table that the program makes is not there. */
    public static LakeException notComputed(TableName table) {
        return new LakeException(
                "数据湖中还没有表 " + table + "。请先运行 rosterlake transform。",
                "The lake has no table " + table + " yet. Run rosterlake transform first.");
    }

    /** No payroll register counts in the lake. */
    public static LakeException withoutPayroll() {
        return new LakeException(
                "数据湖中没有有效的工资发放表，无从与测算比较。请先用 rosterlake ingest 接收工资发放表，再运行 rosterlake transform。",
                "The lake has no payroll register in force, so there is nothing to compare projections with. Take payrolls in"
                        + " with rosterlake ingest, then run rosterlake transform.");
    }

    static LakeException newer(TableName table, String found, int known) {
        return new LakeException(
                "表 " + table + " 由较新版本的程序写入（格式 " + found + "，本程序只认识到 " + known + "）。请更新程序。",
                "The lake was written by a newer version: table " + table + " has format " + found
                        + ", this program knows " + known + ". Update the program.");
    }

    static LakeException protocol(TableName table, String found) {
        return new LakeException(
                "表 " + table + " 的 Delta 协议为 " + found + "，普通读取程序打不开；本程序只写 1/2 且不带附加特性。请删除该表的文件夹后重新运行 transform。",
                "Table " + table + " has Delta protocol " + found
                        + ", which plain readers cannot open; this program writes"
                        + " 1/2 without features. Delete the table's folder and run transform again.");
    }

    static LakeException unreadable(String path, Exception cause) {
        LakeException exception = new LakeException(
                "无法读取 " + path + "：" + cause.getMessage() + "。请检查文件夹权限和存储连接。",
                "Cannot read " + path + ": " + cause.getMessage()
                        + ". Check the folder's permissions and the storage.");
        exception.initCause(cause);
        return exception;
    }

    /** The message in one of the two languages. */
    public String message(Locale locale) {
        return text.in(locale);
    }
}
