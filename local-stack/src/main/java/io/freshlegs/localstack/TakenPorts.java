package io.freshlegs.localstack;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Ports that the stack wants and another program has. */
final class TakenPorts {
    private TakenPorts() {}

    /** One line for each taken port: the port, what wanted it, how to choose another. */
    static List<String> messages(Settings settings, IntPredicate isFree) {
        return settings.ports().entrySet().stream()
                .filter(port -> !isFree.test(port.getValue()))
                .map(TakenPorts::message)
                .toList();
    }

    private static String message(Map.Entry<String, Integer> port) {
        return "Port " + port.getValue() + ", wanted by " + Settings.purpose(port.getKey())
                + ", is taken by another program: end that, or choose another port by "
                + Settings.portSwitch(port.getKey());
    }
}
