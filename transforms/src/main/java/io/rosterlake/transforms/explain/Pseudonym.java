package io.rosterlake.transforms.explain;

/** How pages name a person: the beginning of the person key, which says nothing about who it is. */
final class Pseudonym {
    private static final int LENGTH = 12;

    private Pseudonym() {}

    static String of(String key) {
        return key.substring(0, Math.min(LENGTH, key.length()));
    }
}
