package io.rosterlake.transforms.identity;

/**
 * What a district says of two identity numbers in its correction list.
 *
 * @param earlierKey person key of the earlier number
 * @param key person key of the right number
 * @param samePerson false: they are two people
 * @param place where it says so
 */
public record Decision(String district, String earlierKey, String key, boolean samePerson, Place place) {
    KeyPair pair() {
        return KeyPair.of(earlierKey, key);
    }
}
