package io.freshlegs.advice.intake.application;

import io.freshlegs.advice.facts.application.DueBell;

/** Makes the use case for tests of other packages. */
public final class ApplyChangesAccess {

    private ApplyChangesAccess() {}

    public static ApplyChanges applying(FactChanges facts) {
        return new ApplyChanges(facts, new DueBell());
    }
}
