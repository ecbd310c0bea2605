package io.freshlegs.workout.imports.xml;

import io.freshlegs.workout.recording.domain.Sport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of tracks that programs write into GPX files; the format itself leaves the word free. */
final class GpxSports {

    private GpxSports() {}

    static Sport sport(@Nullable String type) {
        if (type == null) {
            return Sport.OTHER;
        }
        String word = type.toLowerCase(Locale.ROOT).strip().replace(' ', '_').replace('-', '_');
        return switch (word) {
            // a number is how Strava wrote a run, a ride and the like
            case "9", "run", "running", "jogging", "street_running", "road_running", "track_running" -> Sport.RUNNING;
            case "trail_run", "trailrun", "trail_running" -> Sport.TRAIL_RUNNING;
            case "treadmill", "treadmill_running", "virtualrun", "indoor_running" -> Sport.TREADMILL_RUNNING;
            case "10", "walk", "walking", "speed_walking", "nordic_walking" -> Sport.WALKING;
            case "4", "hike", "hiking", "trekking" -> Sport.HIKING;
            case "1",
                    "ride",
                    "cycling",
                    "biking",
                    "bike",
                    "bicycle",
                    "road_biking",
                    "road_cycling",
                    "mountain_biking",
                    "gravel_cycling",
                    "virtualride",
                    "ebikeride",
                    "indoor_cycling" -> Sport.CYCLING;
            case "16", "swim", "swimming", "open_water_swimming", "lap_swimming" -> Sport.SWIMMING;
            case "7", "rowing", "row", "indoor_rowing" -> Sport.ROWING;
            case "skiing", "nordicski", "backcountryski", "alpineski", "cross_country_skiing" -> Sport.SKIING;
            default -> Sport.OTHER;
        };
    }
}
