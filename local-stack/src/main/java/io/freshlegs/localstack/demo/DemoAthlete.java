package io.freshlegs.localstack.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who the demo athlete is: a woman of 33 in Berlin who runs five times a week. */
public final class DemoAthlete {
    public static final String ID = "mara";

    /** The partner whose watch she wears. */
    public static final String PARTNER = "garmin";

    /** The source under which she logs her meals. */
    public static final String FOOD_LOG = "freshlegs-app";

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final double MASS_KG = 58.5;
    public static final int RESTING_HEART_RATE = 50;
    public static final int MAX_HEART_RATE = 188;
    public static final int THRESHOLD_HEART_RATE = 170;
    public static final int THRESHOLD_PACE_SECONDS = 297;
    public static final String SHOE_ID = "daily-trainer";

    /** Days of her life before the first start. */
    public static final int DAYS_BEFORE = 120;

    private DemoAthlete() {}

    /** Her profile as the advice service takes it. */
    public static Map<String, Object> profile() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("sex", "female");
        profile.put("birthDate", "1993-04-17");
        profile.put("bodyMassKg", MASS_KG);
        profile.put("heightCm", 168);
        profile.put("timeZone", ZONE.getId());
        profile.put("maxHeartRateBpm", MAX_HEART_RATE);
        profile.put("restingHeartRateBpm", RESTING_HEART_RATE);
        profile.put("lactateThresholdHeartRateBpm", THRESHOLD_HEART_RATE);
        profile.put("thresholdPaceSecondsPerKm", THRESHOLD_PACE_SECONDS);
        profile.put("level", "recreational");
        profile.put("diet", "omnivore");
        profile.put("menstruating", true);
        profile.put("goal", "maintain");
        profile.put("conditions", List.of());
        profile.put("optOut", List.of());
        return profile;
    }

    /** Her one pair of running shoes. */
    public static Map<String, Object> shoe(LocalDate firstUsed) {
        Map<String, Object> shoe = new LinkedHashMap<>();
        shoe.put("name", "Daily trainer");
        shoe.put("massGrams", 248);
        shoe.put("firstUsed", firstUsed.toString());
        return shoe;
    }
}
