package io.rosterlake.transforms;

import io.rosterlake.transforms.cli.TransformsCommand;
import java.util.List;

/** Entry point of the transforms deployable, such as {@code java -jar rosterlake-transforms.jar schemes list}. */
public final class TransformsMain {
    private TransformsMain() {}

    public static void main(String[] arguments) {
        System.exit(TransformsCommand.commandLine(List.of(arguments), System.getenv())
                .execute(arguments));
    }
}
