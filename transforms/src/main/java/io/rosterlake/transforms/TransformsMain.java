package io.rosterlake.transforms;

/** Entry point of the transforms deployable. */
public final class TransformsMain {
    private TransformsMain() {}

    public static void main(String[] arguments) {
        System.exit(2);
    }
}
