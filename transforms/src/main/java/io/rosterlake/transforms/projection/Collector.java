package io.rosterlake.transforms.projection;

/** Computes more of a projection than its amounts, while the people of a district are at hand. */
interface Collector {
    /** Takes one district in one scenario. Called by several threads, in no certain order. */
    void take(DistrictProjection projection);
}
