package io.rosterlake.ingestion.sample.population;

/** Sex as the registers write it. */
public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String word;

    Sex(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public Sex opposite() {
        return this == MALE ? FEMALE : MALE;
    }
}
