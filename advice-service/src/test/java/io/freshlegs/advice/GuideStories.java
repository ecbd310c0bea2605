package io.freshlegs.advice;

import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Drink;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.facts.domain.WorkoutType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The weeks of runners the guide on heavy legs describes, one or more for each of its rows. All but the newcomer are a woman of 60 kg who has
 * run 50 easy minutes every second day for ten weeks; only what is said comes on top.
 */
public final class GuideStories {
    private GuideStories() {}

    /** Every story by its name, in the order of the guide. */
    public static Map<String, RunnerLog> all() {
        Map<String, Supplier<RunnerLog>> stories = new LinkedHashMap<>();
        stories.put("steady", GuideStories::steady);
        stories.put("overtraining", GuideStories::overtraining);
        stories.put("two hard days", GuideStories::twoHardDays);
        stories.put("far too long a run", GuideStories::farTooLongARun);
        stories.put("nights without recovery", GuideStories::nightsWithoutRecovery);
        stories.put("little protein", GuideStories::littleProtein);
        stories.put("vegetarian with little iron", GuideStories::vegetarianWithLittleIron);
        stories.put("low carbohydrate", GuideStories::lowCarbohydrate);
        stories.put("long run without a drink", GuideStories::longRunWithoutADrink);
        stories.put("leg work yesterday", GuideStories::legWorkYesterday);
        stories.put("strength every day", GuideStories::strengthEveryDay);
        stories.put("sprints every day", GuideStories::sprintsEveryDay);
        stories.put("mostly hard", GuideStories::mostlyHard);
        stories.put("novice", GuideStories::novice);
        stories.put("slower steps", GuideStories::slowerSteps);
        stories.put("heavy shoes", GuideStories::heavyShoes);
        stories.put("weight gain", GuideStories::weightGain);
        stories.put("poor circulation", GuideStories::poorCirculation);
        stories.put("a leg to be seen at once", GuideStories::aLegToBeSeenAtOnce);
        stories.put("short nights", GuideStories::shortNights);
        stories.put("low mood", GuideStories::lowMood);
        stories.put("silent watch", GuideStories::silentWatch);
        stories.put("newcomer", RunnerLog::empty);
        Map<String, RunnerLog> told = new LinkedHashMap<>();
        stories.forEach((name, story) -> told.put(name, story.get()));
        return told;
    }

    /** Ten weeks of easy running, and a good night before today. */
    public static RunnerLog steady() {
        return base(ProfileBuilder.woman()).night(0, 480.0, null, null);
    }

    /** No rest for eleven days, and four hard ones in a row. */
    public static RunnerLog overtraining() {
        RunnerLog log = steady();
        for (int daysAgo = 11; daysAgo >= 5; daysAgo -= 2) {
            log.easyRun(daysAgo, 45);
        }
        return log.hardRun(4, 60).hardRun(3, 60).hardRun(2, 70).hardRun(1, 60);
    }

    public static RunnerLog twoHardDays() {
        return steady().run(2, 10, run -> run.hour(18).type(WorkoutType.RACE).exertion(6))
                .run(1, 10, run -> run.hour(18).exertion(7));
    }

    /** 26 km after a longest of 12 km. */
    public static RunnerLog farTooLongARun() {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman()).night(0, 480.0, null, null);
        for (int daysAgo = 70; daysAgo >= 3; daysAgo--) {
            if (daysAgo % 2 == 0) {
                log.run(daysAgo, 60, run -> run.exertion(3).kilometres(12));
            }
        }
        return log.run(1, 110, run -> run.exertion(3).kilometres(26));
    }

    /** A week with variability below the own range and a raised resting heart rate. */
    public static RunnerLog nightsWithoutRecovery() {
        RunnerLog log = base(ProfileBuilder.woman());
        for (int daysAgo = 67; daysAgo >= 0; daysAgo--) {
            boolean lately = daysAgo < 7;
            log.night(daysAgo, 470.0, lately ? 57.0 : 50.0 + daysAgo % 2, lately ? 38.0 : 55.0 + daysAgo % 3);
        }
        return log;
    }

    /** Five closed days of 54 g each, 0.9 g per kg. */
    public static RunnerLog littleProtein() {
        return eating(steady(), 5, 54, 350, 19);
    }

    /** Ten closed days of 8 mg each, a run this morning, and coffee with lunch. */
    public static RunnerLog vegetarianWithLittleIron() {
        return eating(base(ProfileBuilder.woman().diet(Diet.VEGETARIAN)), 10, 95, 350, 8)
                .easyRun(0, 40)
                .meal(0, 12, MealType.LUNCH, RunnerLog.withVitaminC(4, 0, Drink.COFFEE))
                .night(0, 480.0, null, null);
    }

    /** Two days of 100 g and less, and a long run today. */
    public static RunnerLog lowCarbohydrate() {
        return steady().closedFoodDay(1, 100, 100, 18)
                .closedFoodDay(2, 100, 70, 18)
                .run(0, 100, run -> run.exertion(4));
    }

    /** 130 minutes this morning; breakfast is logged, a drink is not. */
    public static RunnerLog longRunWithoutADrink() {
        return steady().run(0, 130, run -> run.hour(8).exertion(3))
                .meal(0, 6, MealType.BREAKFAST, RunnerLog.food(500, 15.0, 90.0, 3.0));
    }

    public static RunnerLog legWorkYesterday() {
        return steady().strength(1);
    }

    public static RunnerLog strengthEveryDay() {
        RunnerLog log = steady();
        for (int daysAgo = 27; daysAgo >= 2; daysAgo--) {
            log.workout(daysAgo, new WorkoutBuilder(Sport.STRENGTH, 20).hour(18).exertion(1));
        }
        return log;
    }

    /** Sprints on two days in a row, the last of them three days ago. */
    public static RunnerLog sprintsEveryDay() {
        return steady().run(6, 20, run -> run.hour(17).type(WorkoutType.SPRINT).exertion(5))
                .run(5, 20, run -> run.hour(17).type(WorkoutType.SPRINT).exertion(5));
    }

    /** Every second day, and every second time hard. */
    public static RunnerLog mostlyHard() {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman()).night(0, 480.0, null, null);
        for (int daysAgo = 70; daysAgo >= 1; daysAgo -= 2) {
            double exertion = daysAgo % 4 == 0 ? 7 : 3;
            log.run(daysAgo, 50, run -> run.exertion(exertion));
        }
        return log;
    }

    /** New to running: hard twice this week. */
    public static RunnerLog novice() {
        return base(ProfileBuilder.woman().level(Level.NOVICE))
                .run(5, 20, run -> run.hour(18).exertion(7))
                .run(3, 20, run -> run.hour(18).exertion(7))
                .night(0, 480.0, null, null);
    }

    /** 166 steps a minute in the last three runs, 174 before at the same pace. */
    public static RunnerLog slowerSteps() {
        RunnerLog log = steady();
        for (int daysAgo = 27; daysAgo >= 1; daysAgo -= 4) {
            double cadence = daysAgo > 12 ? 174 : 166;
            log.run(daysAgo, 30, run -> run.hour(18).exertion(2).kilometres(5).cadence(cadence));
        }
        return log;
    }

    /** Three runs in a pair that weighs 130 g more per shoe. */
    public static RunnerLog heavyShoes() {
        RunnerLog log = steady().shoe("Feather", 220.0).shoe("Tank", 350.0);
        for (int daysAgo = 20; daysAgo >= 4; daysAgo -= 4) {
            log.run(daysAgo, 30, run -> run.hour(12).shoe("Feather").exertion(2));
        }
        for (int daysAgo = 3; daysAgo >= 1; daysAgo--) {
            log.run(daysAgo, 30, run -> run.hour(12).shoe("Tank").exertion(2));
        }
        return log;
    }

    public static RunnerLog weightGain() {
        RunnerLog log = steady().weighing(27, 60);
        for (int daysAgo = 26; daysAgo >= 1; daysAgo--) {
            log.weighing(daysAgo, 65);
        }
        return log;
    }

    public static RunnerLog poorCirculation() {
        return steady().checkIn(0, 1.0, 1.0, Symptom.CALF_PAIN_ON_WALKING_RELIEVED_BY_REST);
    }

    public static RunnerLog aLegToBeSeenAtOnce() {
        return overtraining().checkIn(0, 4.0, 5.0, Symptom.ONE_LEG_SWOLLEN_WARM_RED);
    }

    /** Five hours and a half a night. */
    public static RunnerLog shortNights() {
        RunnerLog log = base(ProfileBuilder.woman());
        for (int daysAgo = 6; daysAgo >= 0; daysAgo--) {
            log.night(daysAgo, 330.0, null, null);
        }
        return log;
    }

    public static RunnerLog lowMood() {
        return steady().mind(0, 4.0, 1.0, 3.0);
    }

    /** The same weeks, but nothing for six days. */
    public static RunnerLog silentWatch() {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman());
        for (int daysAgo = 70; daysAgo >= 6; daysAgo -= 2) {
            log.easyRun(daysAgo, 50);
        }
        return log;
    }

    private static RunnerLog base(ProfileBuilder profile) {
        RunnerLog log = RunnerLog.empty().with(profile);
        for (int daysAgo = 70; daysAgo >= 1; daysAgo--) {
            if (daysAgo % 2 == 0) {
                log.easyRun(daysAgo, 50);
            }
        }
        return log;
    }

    private static RunnerLog eating(RunnerLog log, int days, double protein, double carbohydrate, double iron) {
        for (int daysAgo = 1; daysAgo <= days; daysAgo++) {
            log.closedFoodDay(daysAgo, protein, carbohydrate, iron);
        }
        return log;
    }
}
