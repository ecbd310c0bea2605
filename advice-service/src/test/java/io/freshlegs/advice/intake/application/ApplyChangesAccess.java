package io.freshlegs.advice.intake.application;

/** Makes the use case for tests of other packages. */
public final class ApplyChangesAccess {

    private ApplyChangesAccess() {}

    public static ApplyChanges applying(FactChanges facts) {
        return new ApplyChanges(facts);
    }
}
