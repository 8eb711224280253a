package io.rosterlake.transforms.identity;

/**
 * Two person keys, in whatever order.
 *
 * @param one the smaller one
 * @param other the greater one
 */
record KeyPair(String one, String other) {
    static KeyPair of(String key, String another) {
        return key.compareTo(another) <= 0 ? new KeyPair(key, another) : new KeyPair(another, key);
    }
}
