package io.freshlegs.dashboard;

import io.freshlegs.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void the_edges_hold() {
        HouseRules.hold("io.freshlegs.dashboard");
    }
}
