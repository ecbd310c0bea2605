package io.freshlegs.workout.imports.xml;

import io.freshlegs.workout.imports.application.ActivityFormat;
import io.freshlegs.workout.imports.domain.HeartRates;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import io.freshlegs.workout.imports.domain.Imported;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import io.freshlegs.workout.recording.domain.Sport;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GPX files. A track is a workout when at least half of its points have a time and some time passes.
 *
 * <p>The duration is the sum over segments of last minus first time, so a pause between segments does not count; the
 * distance is the great-circle sum inside segments.
 */
public final class GpxFormat implements ActivityFormat {

    private static final double EARTH_RADIUS_METERS = 6_371_008.8;
    private static final int LONGEST_CREATOR = 80;

    @Override
    public String name() {
        return "gpx";
    }

    @Override
    public boolean isFile() {
        return true;
    }

    @Override
    public Imported read(byte[] body) {
        Reading reading = new Reading();
        XmlStream.walk(body, "gpx", reading);
        if (reading.workouts.isEmpty()) {
            throw ImportRefusedException.nothingToRead(
                    reading.points == 0
                            ? "It holds no track with points."
                            : reading.timedPoints * 2 < reading.points
                                    ? "Its track points have no times: it is a route, not a workout."
                                    : "Its tracks have too few points: no time passes in them.");
        }
        return Imported.of(reading.workouts);
    }

    private static final class Reading implements XmlStream.Elements {
        final List<WorkoutDraft> workouts = new ArrayList<>();
        long points;
        long timedPoints;

        private final List<String> path = new ArrayList<>();
        private boolean inPoint;
        private String creator = "gpx";

        private @Nullable String type;
        private @Nullable OffsetDateTime firstTime;
        private double seconds;
        private double meters;
        private long trackPoints;
        private long trackTimed;
        private HeartRates heartRates = new HeartRates();

        private @Nullable OffsetDateTime segmentFirst;
        private @Nullable OffsetDateTime segmentLast;
        private double lastLatitude = Double.NaN;
        private double lastLongitude = Double.NaN;

        private @Nullable Double latitude;
        private @Nullable Double longitude;
        private @Nullable OffsetDateTime time;
        private @Nullable Double rate;

        @Override
        public void start(String name, XmlStream at) {
            path.add(name);
            switch (name) {
                case "gpx" -> creator = creator(at.attribute("creator"));
                case "trk" -> startTrack();
                case "trkseg" -> {
                    segmentFirst = null;
                    segmentLast = null;
                    lastLatitude = Double.NaN;
                }
                case "trkpt" -> {
                    inPoint = true;
                    latitude = Texts.number(at.attribute("lat"));
                    longitude = Texts.number(at.attribute("lon"));
                    time = null;
                    rate = null;
                }
                default -> {
                    // leaves are read at their end
                }
            }
        }

        @Override
        public void end(String name, String text) {
            path.remove(path.size() - 1);
            switch (name) {
                case "type" -> type = path.get(path.size() - 1).equals("trk") && !text.isEmpty() ? text : type;
                case "time" -> time = inPoint ? Texts.time(text) : time;
                case "hr", "heartrate" -> rate = inPoint ? Texts.number(text) : rate;
                case "trkpt" -> {
                    inPoint = false;
                    point();
                }
                case "trkseg" -> endSegment();
                case "trk" -> endTrack();
                default -> {
                    // names, elevations and the like are not kept
                }
            }
        }

        private void startTrack() {
            type = null;
            firstTime = null;
            seconds = 0;
            meters = 0;
            trackPoints = 0;
            trackTimed = 0;
            heartRates = new HeartRates();
        }

        private void point() {
            Double lat = latitude;
            Double lon = longitude;
            if (lat == null || lon == null || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
                return;
            }
            trackPoints++;
            if (!Double.isNaN(lastLatitude)) {
                meters += greatCircle(lastLatitude, lastLongitude, lat, lon);
            }
            lastLatitude = lat;
            lastLongitude = lon;
            OffsetDateTime at = time;
            if (at != null) {
                trackTimed++;
                heartRates.add(at.toInstant().toEpochMilli(), rate);
                firstTime = firstTime == null ? at : firstTime;
                segmentFirst = segmentFirst == null ? at : segmentFirst;
                segmentLast = at;
            }
        }

        private void endSegment() {
            if (segmentFirst != null && segmentLast != null) {
                seconds +=
                        Math.max(0, Duration.between(segmentFirst, segmentLast).toMillis() / 1e3);
            }
        }

        private void endTrack() {
            points += trackPoints;
            timedPoints += trackTimed;
            OffsetDateTime start = firstTime;
            if (start == null || trackTimed * 2 < trackPoints || seconds <= 0) {
                return;
            }
            WorkoutDraft workout = new WorkoutDraft();
            workout.externalId = creator + "-" + start.toInstant();
            workout.sport = GpxSports.sport(type);
            workout.sourceSport = workout.sport == Sport.OTHER ? type : null;
            workout.recordingMethod = "imported";
            workout.start = start.toInstant();
            workout.offset = Texts.placeOf(start);
            workout.end = segmentLast == null ? null : segmentLast.toInstant();
            workout.durationSeconds = Math.round(seconds * 1e3) / 1e3;
            workout.distanceMeters = Math.round(meters * 100) / 100.0;
            workout.fillFrom(heartRates);
            workouts.add(workout);
        }
    }

    /** Distance on a sphere of the earth's mean radius, in metres. */
    private static double greatCircle(double latitude1, double longitude1, double latitude2, double longitude2) {
        double phi1 = Math.toRadians(latitude1);
        double phi2 = Math.toRadians(latitude2);
        double sinPhi = Math.sin((phi2 - phi1) / 2);
        double sinLambda = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
        double h = sinPhi * sinPhi + Math.cos(phi1) * Math.cos(phi2) * sinLambda * sinLambda;
        return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static String creator(@Nullable String text) {
        String creator =
                text == null ? "" : text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
        if (creator.isEmpty()) {
            return "gpx";
        }
        // a cut may part a pair of surrogates
        return creator.substring(0, Math.min(LONGEST_CREATOR, creator.length())).replaceAll("\\p{Cs}$", "");
    }
}
