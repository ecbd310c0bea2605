package io.freshlegs.workout.imports.fit;

import com.garmin.fit.SubSport;
import io.freshlegs.workout.recording.domain.Sport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sports of FIT in the words of the product. */
final class FitSports {

    private FitSports() {}

    static Sport sport(com.garmin.fit.@Nullable Sport sport, @Nullable SubSport subSport) {
        if (sport == null) {
            return Sport.OTHER;
        }
        return switch (sport) {
            case RUNNING -> running(subSport);
            case CYCLING, E_BIKING -> Sport.CYCLING;
            case SWIMMING -> Sport.SWIMMING;
            case WALKING -> Sport.WALKING;
            case HIKING, MOUNTAINEERING, SNOWSHOEING -> Sport.HIKING;
            case ROWING -> Sport.ROWING;
            case CROSS_COUNTRY_SKIING, ALPINE_SKIING -> Sport.SKIING;
            case TRAINING, FITNESS_EQUIPMENT -> training(subSport);
            default -> Sport.OTHER;
        };
    }

    /** The word of the source where the sport is not one of ours. */
    static @Nullable String sourceSport(Sport ours, com.garmin.fit.@Nullable Sport sport, @Nullable SubSport subSport) {
        if (ours != Sport.OTHER || sport == null || sport == com.garmin.fit.Sport.INVALID) {
            return null;
        }
        String word = sport.name().toLowerCase(Locale.ROOT);
        boolean detailed = subSport != null && subSport != SubSport.GENERIC && subSport != SubSport.INVALID;
        return detailed ? word + "/" + subSport.name().toLowerCase(Locale.ROOT) : word;
    }

    private static Sport running(@Nullable SubSport subSport) {
        if (subSport == SubSport.TREADMILL || subSport == SubSport.INDOOR_RUNNING) {
            return Sport.TREADMILL_RUNNING;
        }
        return subSport == SubSport.TRAIL ? Sport.TRAIL_RUNNING : Sport.RUNNING;
    }

    private static Sport training(@Nullable SubSport subSport) {
        if (subSport == null) {
            return Sport.OTHER;
        }
        return switch (subSport) {
            case STRENGTH_TRAINING -> Sport.STRENGTH;
            case YOGA -> Sport.YOGA;
            case INDOOR_ROWING -> Sport.ROWING;
            case TREADMILL -> Sport.TREADMILL_RUNNING;
            case INDOOR_CYCLING -> Sport.CYCLING;
            default -> Sport.OTHER;
        };
    }
}
