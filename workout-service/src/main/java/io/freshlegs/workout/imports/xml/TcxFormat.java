package io.freshlegs.workout.imports.xml;

import io.freshlegs.workout.imports.application.ActivityFormat;
import io.freshlegs.workout.imports.domain.HeartRates;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import io.freshlegs.workout.imports.domain.Imported;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import io.freshlegs.workout.recording.domain.Sport;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * TCX files. An activity is a workout, the sum of its distinct laps: a lap with the start and the totals of another is
 * the same lap written twice.
 */
public final class TcxFormat implements ActivityFormat {

    @Override
    public String name() {
        return "tcx";
    }

    @Override
    public boolean isFile() {
        return true;
    }

    @Override
    public Imported read(byte[] body) {
        Reading reading = new Reading();
        XmlStream.walk(body, "TrainingCenterDatabase", reading);
        if (reading.workouts.isEmpty()) {
            throw ImportRefusedException.nothingToRead(
                    reading.hasCourse
                            ? "It holds a planned course; nothing was recorded."
                            : "It holds no activity with laps.");
        }
        return Imported.of(reading.workouts);
    }

    /** The totals of one lap; null is unknown. */
    private static final class Lap {
        @Nullable
        String start;

        @Nullable
        Double seconds;

        @Nullable
        Double meters;

        @Nullable
        Double kilocalories;

        @Nullable
        Double average;

        @Nullable
        Double highest;

        final HeartRates points = new HeartRates();

        String sameness() {
            return start + "|" + seconds + "|" + meters + "|" + kilocalories + "|" + average + "|" + highest;
        }
    }

    private static final class Reading implements XmlStream.Elements {
        final List<WorkoutDraft> workouts = new ArrayList<>();
        boolean hasCourse;

        private final List<String> path = new ArrayList<>();
        private @Nullable String sport;
        private @Nullable String id;
        private @Nullable String device;
        private List<Lap> laps = new ArrayList<>();
        private @Nullable Lap lap;
        private @Nullable OffsetDateTime pointTime;
        private @Nullable Double pointRate;

        @Override
        public void start(String name, XmlStream at) {
            path.add(name);
            switch (name) {
                case "Activity" -> {
                    sport = at.attribute("Sport");
                    id = null;
                    device = null;
                    laps = new ArrayList<>();
                }
                case "Course" -> hasCourse = true;
                case "Lap" -> {
                    lap = new Lap();
                    lap.start = at.attribute("StartTime");
                }
                case "Trackpoint" -> {
                    pointTime = null;
                    pointRate = null;
                }
                default -> {
                    // leaves are read at their end
                }
            }
        }

        @Override
        public void end(String name, String text) {
            path.remove(path.size() - 1);
            String parent = path.isEmpty() ? "" : path.get(path.size() - 1);
            if (path.contains("Activity") || name.equals("Activity")) {
                inActivity(name, parent, text);
            }
        }

        private void inActivity(String name, String parent, String text) {
            Lap current = lap;
            switch (parent + "/" + name) {
                case "Activity/Id" -> id = text;
                case "Creator/Name" -> device = text;
                case "Lap/TotalTimeSeconds" -> required(current).seconds = Texts.number(text);
                case "Lap/DistanceMeters" -> required(current).meters = Texts.number(text);
                case "Lap/Calories" -> required(current).kilocalories = Texts.number(text);
                case "AverageHeartRateBpm/Value" -> required(current).average = rate(text);
                case "MaximumHeartRateBpm/Value" -> required(current).highest = rate(text);
                case "Trackpoint/Time" -> pointTime = Texts.time(text);
                case "HeartRateBpm/Value" -> pointRate = rate(text);
                case "Track/Trackpoint" -> {
                    if (current != null && pointTime != null) {
                        current.points.add(pointTime.toInstant().toEpochMilli(), pointRate);
                    }
                }
                case "Activity/Lap" -> {
                    laps.add(required(current));
                    lap = null;
                }
                default -> {
                    if (name.equals("Activity") && !laps.isEmpty()) {
                        workouts.add(workout());
                    }
                }
            }
        }

        private static Lap required(@Nullable Lap lap) {
            if (lap == null) {
                throw ImportRefusedException.unreadable("It has the totals of a lap outside of any lap.");
            }
            return lap;
        }

        private WorkoutDraft workout() {
            List<Lap> distinct = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            HeartRates points = new HeartRates();
            for (Lap one : laps) {
                if (seen.add(one.sameness())) {
                    distinct.add(one);
                    points.addAll(one.points);
                }
            }
            WorkoutDraft workout = new WorkoutDraft();
            workout.externalId = id;
            workout.sport = sport(sport);
            workout.sourceSport = workout.sport == Sport.OTHER && !"Other".equals(sport) ? sport : null;
            workout.recordingMethod = "imported";
            OffsetDateTime start = Texts.time(distinct.get(0).start);
            start = start == null ? Texts.time(id) : start;
            if (start != null) {
                workout.start = start.toInstant();
                workout.offset = Texts.placeOf(start);
            }
            workout.durationSeconds = sum(distinct, one -> one.seconds);
            workout.distanceMeters = sum(distinct, one -> one.meters);
            workout.energyKcal = sum(distinct, one -> one.kilocalories);
            workout.averageHeartRateBpm = average(distinct);
            workout.maxHeartRateBpm = highest(distinct);
            workout.model = device == null || device.isEmpty() ? null : device;
            workout.fillFrom(points);
            return workout;
        }

        /** The mean of the laps, weighted by their time, when every lap has one. */
        private static @Nullable Double average(List<Lap> laps) {
            double beats = 0;
            double seconds = 0;
            for (Lap lap : laps) {
                if (lap.average == null || lap.seconds == null) {
                    return null;
                }
                beats += lap.average * lap.seconds;
                seconds += lap.seconds;
            }
            return seconds > 0 ? Math.floor(beats / seconds + 0.5) : null;
        }

        private static @Nullable Double highest(List<Lap> laps) {
            Double highest = null;
            for (Lap lap : laps) {
                if (lap.highest == null) {
                    return null;
                }
                highest = highest == null ? lap.highest : Double.valueOf(Math.max(highest, lap.highest));
            }
            return highest;
        }

        /** The sum over all laps; unknown as soon as one lap does not state it. */
        private static @Nullable Double sum(List<Lap> laps, java.util.function.Function<Lap, @Nullable Double> total) {
            double sum = 0;
            for (Lap lap : laps) {
                Double part = total.apply(lap);
                if (part == null) {
                    return null;
                }
                sum += part;
            }
            return Math.round(sum * 1e3) / 1e3;
        }

        private static @Nullable Double rate(String text) {
            Double rate = Texts.number(text);
            return rate == null || rate <= 0 ? null : rate;
        }
    }

    private static Sport sport(@Nullable String word) {
        if (word == null) {
            return Sport.OTHER;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "running" -> Sport.RUNNING;
            case "biking", "cycling" -> Sport.CYCLING;
            case "swimming" -> Sport.SWIMMING;
            case "walking" -> Sport.WALKING;
            case "hiking" -> Sport.HIKING;
            default -> Sport.OTHER;
        };
    }
}
