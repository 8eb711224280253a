package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.attrition.Hazards;

/**
 * What a projection has to know besides the people.
 *
 * @param hazards how likely people were to leave
 * @param shortages how many people communities lack
 */
record Circumstances(Hazards hazards, Shortages shortages) {
    static Circumstances none() {
        return new Circumstances(Hazards.none(), Shortages.none());
    }
}
