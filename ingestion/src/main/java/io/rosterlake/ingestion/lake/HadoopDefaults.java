package io.rosterlake.ingestion.lake;

import java.net.URL;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Parquet asks Hadoop for a fresh configuration for every file it opens, and Hadoop then parses its default settings, which takes longer
 * than writing a small file. A local lake needs none of them, so they are out of sight while its files are read and written.
 */
final class HadoopDefaults {
    private static final ClassLoader WITHOUT_DEFAULTS = new ClassLoader(HadoopDefaults.class.getClassLoader()) {
        @Override
        public @Nullable URL getResource(String name) {
            return name.equals("core-default.xml") || name.equals("core-site.xml") ? null : super.getResource(name);
        }
    };

    private HadoopDefaults() {}

    /** Does something on this thread while Hadoop's default settings are out of sight. */
    static <T> T hiddenDuring(Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(WITHOUT_DEFAULTS);
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
