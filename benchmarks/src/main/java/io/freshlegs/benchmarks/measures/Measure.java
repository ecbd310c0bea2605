package io.freshlegs.benchmarks.measures;

import io.freshlegs.benchmarks.report.Figure;
import io.freshlegs.benchmarks.stage.Stage;
import java.util.List;
import java.util.function.Consumer;

/** One part of the way that is measured. */
public interface Measure {

    /** Rounds in which ours and the baseline take turns. */
    int ROUNDS = 3;

    /** The figures it gives. */
    List<String> ids();

    /**
     * Takes the measure on servers that nobody else uses meanwhile. What it starts it stops.
     *
     * @param notes told what happens, a line each
     */
    List<Figure> run(Stage stage, Consumer<String> notes);
}
