package io.rosterlake.ingestion.sample.population;

/**
 * A community as its district describes it in one month.
 *
 * @param code 12 digits
 * @param areaType 楼房, 平房区 or 村改居
 */
public record Community(
        String street, String name, String code, int households, int residents, String areaType, int grids) {

    Community renamed(String newName) {
        return new Community(street, newName, code, households, residents, areaType, grids);
    }
}
