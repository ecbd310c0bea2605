package io.freshlegs.advice;

import io.freshlegs.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void the_rings_and_the_edges_hold() {
        HouseRules.hold("io.freshlegs.advice");
    }
}
