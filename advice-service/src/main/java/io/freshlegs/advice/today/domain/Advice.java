package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Evidence;
import io.freshlegs.advice.ranking.domain.FindingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The advice of one local day. Components are named and ordered as in the JSON of the contract, numbers are not rounded,
 * lower-case vocabularies are their codes.
 *
 * @param athleteId null until {@link #forAthlete} says whose advice it is
 * @param changed null until the caller knows what it said before
 */
public record Advice(
        @Nullable String athleteId,
        LocalDate date,
        String timeZone,
        String ruleSet,
        String inputsHash,
        String headline,
        Training training,
        List<Flag> flags,
        List<Cause> causes,
        List<Fine> fine,
        List<NotEnoughData> notEnoughData,
        Recovery recovery,
        Protein protein,
        Iron iron,
        Carbohydrate carbohydrate,
        @Nullable Changed changed) {

    public Advice forAthlete(String id) {
        return new Advice(
                id,
                date,
                timeZone,
                ruleSet,
                inputsHash,
                headline,
                training,
                flags,
                causes,
                fine,
                notEnoughData,
                recovery,
                protein,
                iron,
                carbohydrate,
                changed);
    }

    public Advice withChanged(@Nullable Changed change) {
        return new Advice(
                athleteId,
                date,
                timeZone,
                ruleSet,
                inputsHash,
                headline,
                training,
                flags,
                causes,
                fine,
                notEnoughData,
                recovery,
                protein,
                iron,
                carbohydrate,
                change);
    }

    /**
     * What to do with the day's training.
     *
     * @param today {@code rest}, {@code easy} or {@code as_planned}; null without enough data
     */
    public record Training(@Nullable String today, String text) {}

    /**
     * A health warning.
     *
     * @param level {@code EMERGENCY}, {@code URGENT} or {@code SEE_DOCTOR}
     */
    public record Flag(String level, String code, String text) {}

    /** One ranked contributor that may be behind heavy legs. */
    public record Cause(
            String code,
            FindingState state,
            String likelihood,
            Confidence confidence,
            double severity,
            Evidence evidence,
            double priority,
            String title,
            String explanation,
            @Nullable String action,
            @Nullable String counterfactual,
            List<Fact> facts,
            List<Source> sources) {}

    /** One number a rule looked at. */
    public record Fact(
            String name,
            @Nullable Double value,
            String unit,
            @Nullable Double threshold,
            @Nullable String window) {}

    /** Where a rule comes from. */
    public record Source(String id, String citation) {}

    /** A contributor that is not ranked, with its state. */
    public record Fine(String code, FindingState state, String explanation, List<Fact> facts) {}

    /** A contributor nothing can be said about, what is missing and how to supply it. */
    public record NotEnoughData(String code, String missing, String how) {}

    /** The numbers of training and recovery. */
    public record Recovery(
            FindingState state,
            @Nullable Double loadToday,
            @Nullable Double loadLast7Days,
            @Nullable Double fitness,
            @Nullable Double fatigue,
            @Nullable Double form,
            @Nullable Double formPercent,
            @Nullable String formBand,
            String history,
            @Nullable Double easyDaysToBalance,
            @Nullable Integer restDaysLast7,
            @Nullable Integer hardDaysInARow,
            @Nullable Double monotony,
            @Nullable Double strain,
            @Nullable Double sessionSpikeRatio,
            @Nullable String sessionSpike,
            @Nullable Double acuteChronicRatio,
            String hrv,
            String restingHeartRate,
            @Nullable Double sleepMean7Minutes) {}

    /** The numbers of protein. */
    public record Protein(
            FindingState state,
            @Nullable Double gramsPerKgTargetLow,
            @Nullable Double gramsPerKgTargetHigh,
            @Nullable Double targetLowGrams,
            @Nullable Double targetHighGrams,
            @Nullable Double eatenTodayGrams,
            @Nullable Double remainingTodayGrams,
            @Nullable Double meanGrams7Days,
            @Nullable Double meanGramsPerKg7Days,
            int completeDays7,
            @Nullable Double perMealGrams,
            @Nullable Integer mealsReachingTargetToday,
            List<ProteinSuggestion> suggestions) {}

    /** A portion of food with its protein. */
    public record ProteinSuggestion(String foodId, String name, double grams, double proteinGrams) {}

    /** The numbers of iron. */
    public record Iron(
            FindingState state,
            @Nullable Double targetMg,
            @Nullable Double averageRequirementMg,
            @Nullable Double upperLimitMg,
            @Nullable Double meanMg14Days,
            int completeDays14,
            String verdict,
            @Nullable Integer riskPoints,
            @Nullable Double todayMg,
            List<IronMeal> meals,
            @Nullable String timing,
            String labStage,
            List<IronSuggestion> suggestions) {}

    /**
     * How well one meal of the day serves iron.
     *
     * @param quality {@code better}, {@code neutral} or {@code worse}
     */
    public record IronMeal(String externalId, @Nullable Double ironMg, String quality, List<String> why) {}

    /** A portion of food with its iron. */
    public record IronSuggestion(String foodId, String name, double grams, double ironMg) {}

    /** The numbers of carbohydrate. */
    public record Carbohydrate(
            FindingState state,
            @Nullable Double gramsPerKgTargetLow,
            @Nullable Double gramsPerKgTargetHigh,
            @Nullable Double targetLowGrams,
            @Nullable Double targetHighGrams,
            @Nullable Double eatenTodayGrams,
            @Nullable String duringRun,
            @Nullable String afterRun) {}

    /** Why this advice differs from what was said before. */
    public record Changed(Instant since, List<Because> because) {}

    /** One event that changed the advice. */
    public record Because(
            String type, @Nullable String source, @Nullable String externalId) {}
}
