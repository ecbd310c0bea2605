package io.freshlegs.advice.flags.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.facts.domain.Sex;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.fuelling.domain.EnergyAvailability;
import io.freshlegs.advice.fuelling.domain.EnergyReading;
import io.freshlegs.advice.iron.domain.LabReading;
import io.freshlegs.advice.recovery.domain.HeartRateVariability;
import io.freshlegs.advice.recovery.domain.Nights;
import io.freshlegs.advice.weight.domain.WeightTrend;
import io.freshlegs.advice.wording.domain.Message;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The health warnings of a day, worst first, looked at before any rule: symptoms of check-ins, legs that stay heavy, laboratory values, and a
 * low energy availability with a second sign. What has to be seen within a day counts for the day of the check-in and the next, the rest for a week.
 * Sources: science sections 6, 8, 9 and 11.
 */
public final class MedicalFlags {
    private static final int URGENT_DAYS = 2;
    private static final int ROUTINE_DAYS = 7;
    private static final double LOW_HAEMOGLOBIN = 115;
    private static final double LOW_HAEMOGLOBIN_OF_MEN = 130;
    private static final double VERY_LOW_FERRITIN = 12;
    private static final double FAST_LOSS_PERCENT = -1;

    private MedicalFlags() {}

    public static List<MedicalFlag> of(AthleteDay day) {
        Set<Symptom> symptoms = symptoms(day);
        List<MedicalFlag> flags = new ArrayList<>();
        for (FlagLevel level : FlagLevel.values()) {
            for (Symptom symptom : symptoms) {
                if (FlagLevel.of(symptom) == level) {
                    flags.add(new MedicalFlag(
                            level, symptom.code(), text(level, Message.of("symptom." + symptom.code()))));
                }
            }
        }
        addHeavyLegs(day, symptoms, flags);
        addLaboratory(day, flags);
        addEnergy(day, symptoms, flags);
        return List.copyOf(flags);
    }

    private static Message text(FlagLevel level, Message what) {
        return Message.of("flag." + level.name(), "what", what);
    }

    private static Set<Symptom> symptoms(AthleteDay day) {
        Set<Symptom> symptoms = EnumSet.noneOf(Symptom.class);
        for (int daysAgo = 0; daysAgo < ROUTINE_DAYS; daysAgo++) {
            CheckIn checkIn = day.checkIn(daysAgo);
            if (checkIn != null) {
                for (Symptom symptom : checkIn.symptoms()) {
                    if (daysAgo < URGENT_DAYS || !FlagLevel.of(symptom).stopsTraining()) {
                        symptoms.add(symptom);
                    }
                }
            }
        }
        return symptoms;
    }

    private static void addLaboratory(AthleteDay day, List<MedicalFlag> flags) {
        if (day.profile().declines(OptOut.LABS)) {
            return;
        }
        double leastHaemoglobin = day.profile().knownSex() == Sex.MALE ? LOW_HAEMOGLOBIN_OF_MEN : LOW_HAEMOGLOBIN;
        Lab blood = LabReading.of(day).haemoglobin();
        Double haemoglobin = blood == null ? null : blood.haemoglobinGPerL();
        if (blood != null && haemoglobin != null && haemoglobin < leastHaemoglobin) {
            flags.add(laboratory("laboratory_haemoglobin", blood));
        }
        Lab stores = newestFerritin(day);
        Double ferritin = stores == null ? null : stores.ferritinUgPerL();
        if (stores != null && ferritin != null && ferritin < VERY_LOW_FERRITIN) {
            flags.add(laboratory("laboratory_ferritin", stores));
        }
    }

    /** The newest fresh ferritin that can be read, or one so low that inflammation, which only raises it, is no excuse. */
    private static @Nullable Lab newestFerritin(AthleteDay day) {
        Lab readable = LabReading.of(day).ferritin();
        for (Lab lab : day.labs()) {
            Double ferritin = lab.ferritinUgPerL();
            boolean veryLow = ferritin != null && ferritin < VERY_LOW_FERRITIN && LabReading.isFresh(lab, day);
            if (lab.equals(readable) || veryLow) {
                return lab;
            }
        }
        return null;
    }

    /** REC-4: heavy legs at every check-in of more than two weeks, despite at least five easy or rest days in them. */
    private static void addHeavyLegs(AthleteDay day, Set<Symptom> symptoms, List<MedicalFlag> flags) {
        if (symptoms.contains(Symptom.HEAVY_LEGS_OVER_2_WEEKS_DESPITE_REST)) {
            return;
        }
        HeavyLegs heavy = HeavyLegs.of(day);
        if (heavy.days() > HeavyLegs.TWO_WEEKS && heavy.easyDays() >= HeavyLegs.EASY_DAYS) {
            flags.add(new MedicalFlag(
                    FlagLevel.SEE_DOCTOR,
                    Symptom.HEAVY_LEGS_OVER_2_WEEKS_DESPITE_REST.code(),
                    Message.of("flag.heavyLegs", "days", heavy.days(), "easy", heavy.easyDays())));
        }
    }

    private static MedicalFlag laboratory(String code, Lab lab) {
        return new MedicalFlag(FlagLevel.SEE_DOCTOR, code, Message.of("flag." + code, "on", lab.date()));
    }

    private static void addEnergy(AthleteDay day, Set<Symptom> symptoms, List<MedicalFlag> flags) {
        Double availability = EnergyReading.of(day);
        if (availability == null || availability >= EnergyAvailability.LOW) {
            return;
        }
        Double weekly = WeightTrend.of(day).weeklyPercent();
        Nights nights = Nights.of(day);
        boolean secondSign = symptoms.contains(Symptom.MISSED_PERIODS_3_MONTHS)
                || symptoms.contains(Symptom.FOCAL_BONE_PAIN_AT_NIGHT)
                || (weekly != null && weekly < FAST_LOSS_PERCENT)
                || nights.variability() == HeartRateVariability.State.BELOW
                || nights.restingHeartRate().state().isRaised();
        if (secondSign) {
            flags.add(new MedicalFlag(FlagLevel.SEE_DOCTOR, "low_energy_availability", Message.of("flag.energy")));
        }
    }
}
