package io.freshlegs.workout.imports.fit;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.DateTime;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.GarminProduct;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgListener;
import com.garmin.fit.MesgNum;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import io.freshlegs.workout.imports.domain.HeartRates;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what the messages of a FIT file say about its sessions; records are kept as numbers, not as messages. */
final class FitActivity implements MesgListener {

    private static final int QUARTER_HOUR = 900;
    private static final int WIDEST_OFFSET = 14 * 3_600;
    private static final long SLACK_MILLIS = 1_000;
    private static final long INVALID_SERIAL = 0xFFFFFFFFL;

    /** Written out for those whose files are common; numbers of the others never change either. */
    private static final Map<Integer, String> MANUFACTURERS = Map.of(
            1, "garmin", 23, "suunto", 32, "wahoo", 123, "polar", 258, "lezyne", 260, "zwift", 265, "strava", 267,
            "bryton", 294, "coros");

    private static final int GARMIN = 1;

    private final List<SessionMesg> sessions = new ArrayList<>();
    private final List<@Nullable FileIdMesg> fileIds = new ArrayList<>();
    private final HeartRates heartRates = new HeartRates();
    private @Nullable FileIdMesg fileId;
    private @Nullable ZoneOffset offset;

    /** What follows belongs to the next file of the chain. */
    void nextFile() {
        fileId = null;
    }

    @Override
    public void onMesg(Mesg message) {
        switch (message.getNum()) {
            case MesgNum.RECORD -> record(message);
            case MesgNum.SESSION -> {
                sessions.add(new SessionMesg(message));
                fileIds.add(fileId);
            }
            case MesgNum.FILE_ID -> fileId = new FileIdMesg(message);
            case MesgNum.ACTIVITY -> activity(new ActivityMesg(message));
            default -> {
                // laps, events, devices and the like say nothing that a session does not
            }
        }
    }

    private void record(Mesg message) {
        Long timestamp = message.getFieldLongValue(RecordMesg.TimestampFieldNum);
        if (timestamp != null) {
            heartRates.add(instant(timestamp).toEpochMilli(), message.getFieldShortValue(RecordMesg.HeartRateFieldNum));
        }
    }

    private void activity(ActivityMesg activity) {
        Long local = activity.getLocalTimestamp();
        DateTime utc = activity.getTimestamp();
        if (local == null || utc == null) {
            return;
        }
        long ahead = local - utc.getTimestamp();
        if (ahead % QUARTER_HOUR == 0 && Math.abs(ahead) <= WIDEST_OFFSET) {
            offset = ZoneOffset.ofTotalSeconds((int) ahead);
        }
    }

    /** The workouts, in the order of the file. */
    List<WorkoutDraft> workouts(byte[] file) {
        List<WorkoutDraft> workouts = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            SessionMesg session = sessions.get(i);
            if (session.getStartTime() != null) {
                WorkoutDraft workout = workout(session, fileIds.get(i));
                workout.externalId = identity(fileIds.get(i), file) + "-" + i;
                workouts.add(workout);
            }
        }
        return workouts;
    }

    private WorkoutDraft workout(SessionMesg session, @Nullable FileIdMesg id) {
        WorkoutDraft workout = new WorkoutDraft();
        workout.sport = FitSports.sport(session.getSport(), session.getSubSport());
        workout.sourceSport = FitSports.sourceSport(workout.sport, session.getSport(), session.getSubSport());
        Instant start = instant(session.getStartTime().getTimestamp());
        Double timer = rounded(session.getTotalTimerTime());
        Double elapsed = rounded(session.getTotalElapsedTime());
        workout.start = start;
        workout.offset = offset;
        workout.durationSeconds = timer == null ? elapsed : timer;
        workout.end = elapsed == null ? null : start.plusMillis(Math.round(elapsed * 1e3));
        workout.movingSeconds = rounded(session.getTotalMovingTime());
        workout.distanceMeters = rounded(session.getTotalDistance());
        workout.elevationGainMeters = number(session.getTotalAscent());
        workout.elevationLossMeters = number(session.getTotalDescent());
        workout.energyKcal = number(session.getTotalCalories());
        workout.averageHeartRateBpm = heartRate(session.getAvgHeartRate());
        workout.maxHeartRateBpm = heartRate(session.getMaxHeartRate());
        workout.averagePowerWatts = number(session.getAvgPower());
        if (workout.isOnFoot() && session.getAvgCadence() != null) {
            Float fraction = session.getAvgFractionalCadence();
            // the device counts one foot
            workout.averageCadenceSpm = 2 * (session.getAvgCadence() + (fraction == null ? 0 : rounded(fraction)));
        }
        device(workout, id);
        Instant end = workout.end == null ? start.plusSeconds(seconds(workout.durationSeconds)) : workout.end;
        workout.fillFrom(heartRates.between(start.toEpochMilli() - SLACK_MILLIS, end.toEpochMilli() + SLACK_MILLIS));
        return workout;
    }

    private static void device(WorkoutDraft workout, @Nullable FileIdMesg id) {
        if (id == null || id.getManufacturer() == null) {
            return;
        }
        workout.manufacturer = MANUFACTURERS.getOrDefault(
                id.getManufacturer(), id.getManufacturer().toString());
        String name = id.getProductName();
        if (name != null && !name.isBlank()) {
            workout.model = name.strip();
        } else if (id.getManufacturer() == GARMIN && id.getGarminProduct() != null) {
            String product = GarminProduct.getStringFromValue(id.getGarminProduct());
            workout.model = product.isEmpty() ? null : product.toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static String identity(@Nullable FileIdMesg id, byte[] file) {
        if (id != null
                && id.getManufacturer() != null
                && id.getSerialNumber() != null
                && id.getSerialNumber() > 0
                && id.getSerialNumber() < INVALID_SERIAL
                && id.getTimeCreated() != null) {
            return MANUFACTURERS.getOrDefault(
                            id.getManufacturer(), id.getManufacturer().toString())
                    + "-" + id.getSerialNumber() + "-"
                    + instant(id.getTimeCreated().getTimestamp()).getEpochSecond();
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static Instant instant(long fitSeconds) {
        try {
            return Instant.ofEpochSecond(fitSeconds + DateTime.OFFSET / 1_000);
        } catch (DateTimeException beyond) {
            throw new IllegalStateException("32 bits of seconds are always an instant", beyond);
        }
    }

    private static long seconds(@Nullable Double duration) {
        return duration == null ? 0 : Math.round(duration);
    }

    /** The file counts in thousandths or hundredths; single precision would show it. */
    private static @Nullable Double rounded(@Nullable Float value) {
        return value == null ? null : Math.round(value * 1e3) / 1e3;
    }

    private static @Nullable Double number(@Nullable Integer value) {
        return value == null ? null : Double.valueOf(value);
    }

    /** A heart does not beat zero times a minute: 0 is a sensor that was not worn. */
    private static @Nullable Double heartRate(@Nullable Short value) {
        return value == null || value <= 0 ? null : Double.valueOf(value);
    }
}
