package io.rosterlake.ingestion.lake;

import java.util.List;
import java.util.Locale;

/** Tells whether something failed because a disk, or somebody's share of it, is full. Java has no exception of its own for that. */
public final class FullDisk {
    /** As Linux, macOS and Windows say it, in English and Chinese. */
    private static final List<String> WORDS = List.of(
            "no space left on device",
            "disk quota exceeded",
            "not enough space on the disk",
            "设备上没有空间",
            "超出磁盘限额",
            "磁盘空间不足");

    private FullDisk() {}

    /** Looks through a failure and all its causes. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (WORDS.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }
}
