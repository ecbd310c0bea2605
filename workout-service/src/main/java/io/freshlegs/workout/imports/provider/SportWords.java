package io.freshlegs.workout.imports.provider;

import io.freshlegs.workout.imports.domain.WorkoutDraft;
import io.freshlegs.workout.recording.domain.Sport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sports of the providers, who mostly use the same English words with other separators. */
final class SportWords {

    private SportWords() {}

    /** Sets the sport of a workout; a word that is not known is kept as the source's. */
    static void set(WorkoutDraft workout, @Nullable String word) {
        workout.sport = sport(word);
        workout.sourceSport = workout.sport == Sport.OTHER ? word : null;
    }

    private static Sport sport(@Nullable String word) {
        if (word == null) {
            return Sport.OTHER;
        }
        return switch (word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")) {
            case "running",
                    "run",
                    "streetrunning",
                    "trackrunning",
                    "roadrunning",
                    "jogging",
                    "ultrarun",
                    "obstaclerun" -> Sport.RUNNING;
            case "trailrunning", "trailrun" -> Sport.TRAIL_RUNNING;
            case "treadmillrunning", "treadmill", "indoorrunning", "virtualrun", "virtualrunning", "runningtreadmill" ->
                Sport.TREADMILL_RUNNING;
            case "walking", "walk", "casualwalking", "speedwalking", "nordicwalking" -> Sport.WALKING;
            case "hiking", "hike", "mountaineering", "snowshoeing", "snowshoe" -> Sport.HIKING;
            case "cycling",
                    "ride",
                    "biking",
                    "roadbiking",
                    "roadcycling",
                    "mountainbiking",
                    "mountainbikeride",
                    "gravelride",
                    "gravelcycling",
                    "cyclocross",
                    "indoorcycling",
                    "virtualride",
                    "ebikeride",
                    "emountainbikeride",
                    "indoorbiking",
                    "bikingstationary",
                    "stationarybiking",
                    "spinning",
                    "handcycling",
                    "trackcycling" -> Sport.CYCLING;
            case "swimming",
                    "swim",
                    "lapswimming",
                    "openwaterswimming",
                    "swimmingpool",
                    "swimmingopenwater",
                    "poolswimming" -> Sport.SWIMMING;
            case "strengthtraining",
                    "strength",
                    "weighttraining",
                    "traditionalstrengthtraining",
                    "functionalstrengthtraining",
                    "weightlifting",
                    "coretraining" -> Sport.STRENGTH;
            case "plyometrics" -> Sport.PLYOMETRICS;
            case "rowing", "row", "indoorrowing", "virtualrow", "rowingmachine" -> Sport.ROWING;
            case "skiing",
                    "nordicski",
                    "alpineski",
                    "backcountryski",
                    "rollerski",
                    "crosscountryskiing",
                    "crosscountryclassicskiing",
                    "crosscountryskatingskiing",
                    "resortskiingsnowboarding",
                    "downhillskiing",
                    "skatingskiing" -> Sport.SKIING;
            case "yoga" -> Sport.YOGA;
            default -> Sport.OTHER;
        };
    }
}
