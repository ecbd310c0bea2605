package io.freshlegs.workout.imports.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.workout.imports.application.ActivityFormat;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import io.freshlegs.workout.imports.domain.Imported;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exercises of Polar's AccessLink, in both spellings of its names ({@code start-time} and {@code start_time}). The
 * start is local time beside an offset in minutes.
 */
public final class PolarFormat implements ActivityFormat {

    private final Items items;

    public PolarFormat(ObjectMapper mapper) {
        this.items = new Items(mapper, Set.of("exercises", "data"), Set.of());
    }

    @Override
    public String name() {
        return "polar";
    }

    @Override
    public boolean isFile() {
        return false;
    }

    @Override
    public Imported read(byte[] body) {
        List<WorkoutDraft> workouts = new ArrayList<>();
        items.read(body, (kind, item) -> {
            if (!kind.equals(Items.ALONE) || item.has("start_time") || item.has("start-time")) {
                workouts.add(workout(item));
            }
        });
        if (workouts.isEmpty()) {
            throw ImportRefusedException.nothingToRead("It holds no exercise.");
        }
        return Imported.of(workouts);
    }

    private static WorkoutDraft workout(Item item) {
        WorkoutDraft workout = new WorkoutDraft();
        workout.externalId = item.identity("id");
        workout.providerUserId = polarUser(item);
        SportWords.set(workout, sport(item));
        workout.offset = Item.offset(item.whole("start_time_utc_offset", "start-time-utc-offset"), 60);
        start(workout, item);
        workout.durationSeconds = item.seconds("duration");
        workout.distanceMeters = item.number("distance");
        workout.energyKcal = item.number("calories");
        Item rate = item.has("heart_rate") ? item.at("heart_rate") : item.at("heart-rate");
        workout.averageHeartRateBpm = rate.positive("average");
        workout.maxHeartRateBpm = rate.positive("maximum");
        workout.manufacturer = item.has("device") ? "polar" : null;
        workout.model = device(item);
        return workout;
    }

    /** {@code polar-user} is a number, or an address that ends in one. */
    private static @Nullable String polarUser(Item item) {
        String user = item.identity("polar_user", "polar-user", "user_id", "user-id");
        return user == null ? null : user.replaceFirst(".*/", "");
    }

    private static void start(WorkoutDraft workout, Item item) {
        OffsetDateTime time = item.time("start_time", "start-time");
        if (time != null) {
            workout.start = time.toInstant();
            return;
        }
        String local = item.text("start_time", "start-time");
        try {
            ZoneOffset offset = workout.offset == null ? ZoneOffset.UTC : workout.offset;
            workout.start = local == null ? null : LocalDateTime.parse(local).toInstant(offset);
        } catch (DateTimeException noTime) {
            workout.start = null;
        }
    }

    /** The detailed word where it names a running sport more exactly, else the plain one. */
    private static @Nullable String sport(Item item) {
        String plain = item.text("sport");
        String detailed = item.text("detailed_sport_info", "detailed-sport-info");
        boolean exact = detailed != null
                && (plain == null
                        || plain.equalsIgnoreCase("OTHER")
                        || detailed.toUpperCase(Locale.ROOT).contains("RUNNING"));
        return exact ? detailed : plain;
    }

    private static @Nullable String device(Item item) {
        JsonNode device = item.json().path("device");
        return device.isObject() ? new Item(device, item.samples()).text("name", "model") : item.text("device");
    }
}
