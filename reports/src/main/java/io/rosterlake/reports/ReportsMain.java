package io.rosterlake.reports;

/** Entry point of the reports deployable. */
public final class ReportsMain {
    private ReportsMain() {}

    public static void main(String[] arguments) {
        System.exit(2);
    }
}
