package io.rosterlake.ingestion.sample.population;

/** What somebody does in a community, in the order in which registers list people. */
public enum Role {
    /** Secretary and director in one person (一肩挑). */
    SECRETARY_AND_DIRECTOR,
    SECRETARY,
    DIRECTOR,
    DEPUTY_SECRETARY,
    DEPUTY_DIRECTOR,
    MEMBER,
    STATION_HEAD,
    STATION_DEPUTY,
    STATION_STAFF,
    LABOUR,
    WORKER,
    GRIDMAN,
    HELPER;

    /** Whether the role is filled by promoting a colleague rather than by somebody new. */
    boolean isPromotion() {
        return switch (this) {
            case SECRETARY_AND_DIRECTOR,
                    SECRETARY,
                    DIRECTOR,
                    DEPUTY_SECRETARY,
                    DEPUTY_DIRECTOR,
                    STATION_HEAD,
                    STATION_DEPUTY -> true;
            case MEMBER, STATION_STAFF, LABOUR, WORKER, GRIDMAN, HELPER -> false;
        };
    }
}
