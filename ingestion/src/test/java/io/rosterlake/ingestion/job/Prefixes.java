package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that start another one in harder circumstances. Where this machine does not let them, their tests are passed over. */
final class Prefixes {
    private Prefixes() {}

    /** Takes from root the right to read and write everything; anybody else has not got it. */
    static List<String> withoutPower(Path folder) throws Exception {
        if (!isRoot(folder)) {
            return List.of();
        }
        List<String> prefix = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
        assumeWorks(prefix);
        return prefix;
    }

    private static boolean isRoot(Path folder) throws Exception {
        return Files.getAttribute(folder, "unix:uid").equals(0);
    }

    /** Mounts of its own, which end with it. */
    static List<String> withOwnMounts() throws Exception {
        List<String> prefix = List.of("unshare", "--mount", "--map-root-user");
        assumeWorks(prefix);
        return prefix;
    }

    private static void assumeWorks(List<String> prefix) throws Exception {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        int code;
        try {
            code = new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            code = -1;
        }
        assumeThat(code).as("%s works here", prefix.get(0)).isZero();
    }
}
