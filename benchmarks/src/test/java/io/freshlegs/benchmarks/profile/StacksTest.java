package io.freshlegs.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StacksTest {

    private static final Stacks STACKS = new Stacks(Map.of(
            "loop;io.freshlegs.A.put;java.util.Map.get", 6L,
            "loop;io.freshlegs.A.put;io.freshlegs.A.put", 1L,
            "relay;io.freshlegs.B.send", 3L));

    @Test
    void a_method_counts_once_a_stack_however_often_it_is_on_it() {
        assertThat(STACKS.inclusive("io.freshlegs", 9))
                .containsExactly(Map.entry("io.freshlegs.A.put", 7L), Map.entry("io.freshlegs.B.send", 3L));
    }

    @Test
    void samples_are_told_by_thread() {
        assertThat(STACKS.byThread(1)).containsExactly(Map.entry("loop", 7L));
        assertThat(STACKS.total()).isEqualTo(10);
    }

    @Test
    void a_flame_graph_shows_every_frame_that_is_wide_enough_with_its_share() {
        String svg = FlameGraph.svg("workout-service", STACKS);

        assertThat(svg)
                .contains("<title>workout-service, 100.0 %</title>")
                .contains("<title>io.freshlegs.A.put, 70.0 %</title>")
                .contains("<title>java.util.Map.get, 60.0 %</title>");
    }
}
