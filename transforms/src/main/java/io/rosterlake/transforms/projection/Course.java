package io.rosterlake.transforms.projection;

import io.rosterlake.transforms.scenario.Scenario;
import java.util.List;

/**
 * How a district is projected.
 *
 * @param dynamics what decides who is there and how they stand
 * @param stretches how people stand on the district's grounds
 * @param scenarios the scenarios that have these dynamics
 */
record Course(Dynamics dynamics, Stretches stretches, List<Scenario> scenarios) {}
