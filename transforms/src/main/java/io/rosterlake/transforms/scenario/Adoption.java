package io.rosterlake.transforms.scenario;

/**
 * Another scheme's rules on pay from a month on. The rates, average wages and bounds of contributions, and who pays, stay
 * those of the district's own scheme.
 *
 * @param scheme id of the scheme
 * @param from the month from which its rules hold
 */
public record Adoption(String scheme, ScenarioMonth from) {}
