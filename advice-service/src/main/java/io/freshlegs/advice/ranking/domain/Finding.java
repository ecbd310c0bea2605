package io.freshlegs.advice.ranking.domain;

import io.freshlegs.advice.wording.domain.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one possible contributor.
 *
 * @param ruleIds the ids of the formulas used, as in the science document
 * @param coverage known days by needed days, times freshness; 0..1
 * @param missing what is lacking; only with {@link FindingState#INSUFFICIENT_DATA}, as is {@code how}
 */
public record Finding(
        CauseCode code,
        String ruleIds,
        FindingState state,
        double severity,
        double timing,
        double coverage,
        Confidence confidence,
        List<Fact> facts,
        List<Source> sources,
        Message explanation,
        @Nullable Message action,
        @Nullable Message counterfactual,
        @Nullable Message missing,
        @Nullable Message how) {

    public Finding {
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }

    /** A finding whose state follows from its severity. */
    public static Finding of(CauseCode code, String ruleIds, double severity, double coverage, Message explanation) {
        return new Finding(
                code,
                ruleIds,
                FindingState.ofSeverity(severity),
                severity,
                code.timing(),
                coverage,
                Confidence.ofCoverage(coverage),
                List.of(),
                List.of(),
                explanation,
                null,
                null,
                null,
                null);
    }

    /** Nothing can be said yet. */
    public static Finding insufficient(CauseCode code, String ruleIds, Message missing, Message how) {
        return of(code, ruleIds, 0, 0, missing)
                .withState(FindingState.INSUFFICIENT_DATA)
                .with(missing, how);
    }

    /** The rule does not apply to this athlete or day. */
    public static Finding notApplicable(CauseCode code, String ruleIds, Message why) {
        return of(code, ruleIds, 0, 1, why).withState(FindingState.NOT_APPLICABLE);
    }

    /** What decides the rank. */
    public Factor factor() {
        return new Factor(code, severity, code.evidence(), timing, coverage);
    }

    /** Whether this may stand among the causes. */
    public boolean isCandidate() {
        return state == FindingState.CONTRIBUTING || state == FindingState.WATCH;
    }

    public Finding withState(FindingState newState) {
        return new Finding(
                code,
                ruleIds,
                newState,
                severity,
                timing,
                coverage,
                confidence,
                facts,
                sources,
                explanation,
                action,
                counterfactual,
                missing,
                how);
    }

    public Finding withTiming(double newTiming) {
        return new Finding(
                code,
                ruleIds,
                state,
                severity,
                newTiming,
                coverage,
                confidence,
                facts,
                sources,
                explanation,
                action,
                counterfactual,
                missing,
                how);
    }

    public Finding withConfidence(Confidence newConfidence) {
        return new Finding(
                code,
                ruleIds,
                state,
                severity,
                timing,
                coverage,
                newConfidence,
                facts,
                sources,
                explanation,
                action,
                counterfactual,
                missing,
                how);
    }

    public Finding from(List<Fact> newFacts, Source... newSources) {
        return new Finding(
                code,
                ruleIds,
                state,
                severity,
                timing,
                coverage,
                confidence,
                newFacts,
                List.of(newSources),
                explanation,
                action,
                counterfactual,
                missing,
                how);
    }

    public Finding advising(@Nullable Message newAction, @Nullable Message newCounterfactual) {
        return new Finding(
                code,
                ruleIds,
                state,
                severity,
                timing,
                coverage,
                confidence,
                facts,
                sources,
                explanation,
                newAction,
                newCounterfactual,
                missing,
                how);
    }

    private Finding with(Message newMissing, Message newHow) {
        return new Finding(
                code,
                ruleIds,
                state,
                severity,
                timing,
                coverage,
                confidence,
                facts,
                sources,
                explanation,
                action,
                counterfactual,
                newMissing,
                newHow);
    }
}
