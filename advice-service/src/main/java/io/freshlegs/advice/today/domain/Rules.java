package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.fuelling.domain.CarbohydrateRule;
import io.freshlegs.advice.fuelling.domain.ElectrolyteRule;
import io.freshlegs.advice.fuelling.domain.ProteinRule;
import io.freshlegs.advice.intensity.domain.IntensityRule;
import io.freshlegs.advice.iron.domain.IronRule;
import io.freshlegs.advice.recovery.domain.RecoveryRule;
import io.freshlegs.advice.runningform.domain.RunningFormRule;
import io.freshlegs.advice.shoes.domain.ShoeRule;
import io.freshlegs.advice.sleep.domain.SleepRule;
import io.freshlegs.advice.strength.domain.StrengthRule;
import io.freshlegs.advice.weight.domain.WeightRule;
import java.util.List;

/** Every rule, in the order that breaks ties. A further rule is one class and one line here. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new RecoveryRule(),
            new CarbohydrateRule(),
            new SleepRule(),
            new ProteinRule(),
            new IronRule(),
            new IntensityRule(),
            new StrengthRule(),
            new ElectrolyteRule(),
            new ShoeRule(),
            new WeightRule(),
            new RunningFormRule());

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }
}
