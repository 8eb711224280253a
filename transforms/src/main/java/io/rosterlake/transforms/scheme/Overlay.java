package io.rosterlake.transforms.scheme;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Rules of a user that stand in for rules of a scheme with the same ids, such as those that our copy of the document
 * has lost. The scheme's own file stays as it is.
 *
 * @param schemeId the scheme
 * @param version its version
 * @param staffing staffing rules
 * @param sections rules of the other sections
 * @param place where the overlay names its scheme
 * @param ids where its rules stand
 */
record Overlay(
        String schemeId,
        String version,
        List<StaffingRule> staffing,
        Map<Section, List<SchemeRule>> sections,
        Node place,
        RuleIds ids) {}
