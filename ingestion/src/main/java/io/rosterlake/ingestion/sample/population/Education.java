package io.rosterlake.ingestion.sample.population;

/** Education, and the degree that goes with it. */
public enum Education {
    SECONDARY("高中", "无"),
    JUNIOR_COLLEGE("大专", "无"),
    BACHELOR("本科", "学士"),
    MASTER("硕士研究生", "硕士");

    private final String word;
    private final String degree;

    Education(String word, String degree) {
        this.word = word;
        this.degree = degree;
    }

    public String word() {
        return word;
    }

    public String degree() {
        return degree;
    }
}
