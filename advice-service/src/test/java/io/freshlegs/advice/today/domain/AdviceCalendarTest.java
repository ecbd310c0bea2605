package io.freshlegs.advice.today.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.load.domain.Duplicates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clocks and calendars do to an advice: nothing that a runner would not expect. */
class AdviceCalendarTest {
    private static final LocalDate A_PLAIN_DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        "America/New_York, 2026-03-08",
        "America/New_York, 2026-11-01",
        "Australia/Lord_Howe, 2026-04-05",
        "Australia/Lord_Howe, 2026-10-04",
        "America/Sao_Paulo, 2018-11-04",
        "Asia/Kathmandu, 2026-06-01",
        "Pacific/Kiritimati, 2026-06-01",
        "Etc/GMT+12, 2026-06-01",
        "UTC, 2028-02-29",
        "UTC, 2026-12-31",
        "UTC, 2027-01-01",
        "UTC, 2026-12-28"
    })
    void a_day_of_23_25_or_24_hours_is_one_day_and_steps_the_averages_once(String zone, LocalDate date) {
        Advice.Recovery plain = everyMorning("UTC", A_PLAIN_DAY).recovery();

        assertThat(plain.fitness()).isNotNull();
        for (int after = 0; after <= 8; after++) {
            assertThat(everyMorning(zone, date.plusDays(after)).recovery())
                    .as("%d days after %s in %s", after, date, zone)
                    .isEqualTo(plain);
        }
    }

    @Test
    void a_day_whose_midnight_does_not_exist_starts_at_its_first_instant() {
        ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");

        assertThat(AdviceMoment.endOf(LocalDate.of(2018, 11, 3)).instant(saoPaulo))
                .isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
        assertThat(new AdviceMoment(LocalDate.of(2018, 11, 4), LocalTime.MIDNIGHT).instant(saoPaulo))
                .isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
    }

    @Test
    void a_day_that_a_zone_skipped_is_unknown_and_no_rest_day() {
        LocalDate skipped = LocalDate.of(2011, 12, 30);
        List<WorkoutFact> runs = new ArrayList<>();
        for (LocalDate date = skipped.minusDays(40); date.isBefore(skipped.plusDays(30)); date = date.plusDays(1)) {
            if (!date.equals(skipped)) {
                runs.add(run(date.atTime(7, 0), "Pacific/Apia", "r" + date));
            }
        }
        AthleteFacts facts = of("Pacific/Apia", runs);

        List<TrendDay> days = Trends.between(facts, skipped.minusDays(1), skipped.plusDays(29), skipped.plusDays(29));
        assertThat(days.get(0).load()).isEqualTo(25);
        assertThat(days.get(1).load()).isNull();
        assertThat(days.get(1).loadQuality()).isEqualTo("unknown");
        assertThat(days.get(2).load()).isEqualTo(25);

        Advice soonAfter = AdviceEngine.advise(facts, AdviceMoment.endOf(skipped.plusDays(6)));
        assertThat(soonAfter.recovery().restDaysLast7()).as("five known days").isNull();
        assertThat(soonAfter.recovery().loadLast7Days()).isEqualTo(5 * 25);
        assertThat(days.get(15).fitness()).as("the series begins anew").isNull();
        assertThat(days.get(16).fitness()).isNotNull();
        assertThat(AdviceEngine.advise(facts, AdviceMoment.endOf(skipped.minusDays(1)))
                        .recovery()
                        .fitness())
                .as("nothing of it shows the day before")
                .isNotNull();
    }

    @Test
    void both_hours_of_a_repeated_one_are_told_apart_by_their_instants() {
        LocalDate date = LocalDate.of(2026, 10, 25);
        WorkoutFact first = at(Instant.parse("2026-10-25T00:30:00Z"), date, "Europe/Berlin", "b-first");
        WorkoutFact second = at(Instant.parse("2026-10-25T01:30:00Z"), date, "Europe/Berlin", "a-second");

        assertThat(Duplicates.among(List.of(second, first)).counted()).containsExactly(first, second);
        assertThat(AdviceEngine.advise(of("Europe/Berlin", List.of(second, first)), AdviceMoment.endOf(date))
                        .recovery()
                        .loadToday())
                .isEqualTo(50);
    }

    @Test
    void a_run_across_midnight_belongs_to_the_day_it_started_on() {
        AthleteFacts facts = of("Europe/Berlin", List.of(run(A_PLAIN_DAY.atTime(23, 50), "Europe/Berlin", "late")));

        assertThat(AdviceEngine.advise(facts, AdviceMoment.endOf(A_PLAIN_DAY))
                        .recovery()
                        .loadToday())
                .isEqualTo(25);
        assertThat(AdviceEngine.advise(facts, AdviceMoment.endOf(A_PLAIN_DAY.plusDays(1)))
                        .recovery()
                        .loadToday())
                .isZero();
    }

    @Test
    void records_of_one_flight_day_keep_their_own_zones_and_are_linked_when_they_overlap() {
        Instant start = Instant.parse("2026-06-02T02:00:00Z");
        WorkoutFact watch = at(start, LocalDate.of(2026, 6, 2), "Europe/Berlin", "watch");
        WorkoutFact phone = at(start, LocalDate.of(2026, 6, 1), "America/New_York", "phone");

        Duplicates linked = Duplicates.among(List.of(watch, phone));
        assertThat(linked.counted()).hasSize(1);
        assertThat(linked.duplicates()).hasSize(1);

        WorkoutFact later = at(start.plusSeconds(7200), LocalDate.of(2026, 6, 2), "America/New_York", "later");
        AthleteFacts facts = of("America/New_York", List.of(watch, later));
        assertThat(AdviceEngine.advise(facts, AdviceMoment.endOf(LocalDate.of(2026, 6, 2)))
                        .recovery()
                        .loadToday())
                .isEqualTo(50);
    }

    @Test
    void a_new_zone_in_the_profile_moves_no_recorded_day() {
        List<WorkoutFact> runs = mornings("Europe/Berlin", A_PLAIN_DAY);

        Advice before = AdviceEngine.advise(of("Europe/Berlin", runs), AdviceMoment.endOf(A_PLAIN_DAY));
        Advice after = AdviceEngine.advise(of("America/Los_Angeles", runs), AdviceMoment.endOf(A_PLAIN_DAY));

        assertThat(after.recovery()).isEqualTo(before.recovery());
        assertThat(after.timeZone()).isEqualTo("America/Los_Angeles");
    }

    @Test
    void six_months_and_years_of_age_follow_the_calendar_over_leap_days() {
        RunnerLog august = RunnerLog.on(LocalDate.of(2028, 8, 31));
        assertThat(august.lab(new Lab(LocalDate.of(2028, 2, 29), 20.0, null, null, null))
                        .advice()
                        .iron()
                        .labStage())
                .isEqualTo("depleted");
        assertThat(RunnerLog.on(LocalDate.of(2028, 8, 31))
                        .lab(new Lab(LocalDate.of(2028, 2, 28), 20.0, null, null, null))
                        .advice()
                        .iron()
                        .labStage())
                .isEqualTo("stale");
        Profile leapling = new ProfileBuilder().born(LocalDate.of(2008, 2, 29)).build();
        assertThat(leapling.ageOn(LocalDate.of(2026, 2, 28))).isEqualTo(17);
        assertThat(leapling.ageOn(LocalDate.of(2026, 3, 1))).isEqualTo(18);
    }

    @Test
    void a_workout_that_comes_weeks_late_changes_every_advice_it_is_in_the_window_of() {
        List<WorkoutFact> runs = mornings("UTC", A_PLAIN_DAY);
        AthleteFacts late = of("UTC", plus(runs, run(A_PLAIN_DAY.minusDays(40).atTime(18, 0), "UTC", "late")));

        assertThat(AdviceEngine.advise(late, AdviceMoment.endOf(A_PLAIN_DAY))
                        .recovery()
                        .fitness())
                .isGreaterThan(AdviceEngine.advise(of("UTC", runs), AdviceMoment.endOf(A_PLAIN_DAY))
                        .recovery()
                        .fitness());
        assertThat(AdviceEngine.advise(late, AdviceMoment.endOf(A_PLAIN_DAY.minusDays(41))))
                .as("the days before it")
                .isEqualTo(AdviceEngine.advise(of("UTC", runs), AdviceMoment.endOf(A_PLAIN_DAY.minusDays(41))));
    }

    /** Half an hour at seven each local morning of sixty days, and the advice at the end of the last. */
    private static Advice everyMorning(String zone, LocalDate today) {
        return AdviceEngine.advise(of(zone, mornings(zone, today)), AdviceMoment.endOf(today));
    }

    private static List<WorkoutFact> mornings(String zone, LocalDate today) {
        List<WorkoutFact> runs = new ArrayList<>();
        for (int daysAgo = 60; daysAgo >= 0; daysAgo--) {
            runs.add(run(today.minusDays(daysAgo).atTime(7, 0), zone, "r" + daysAgo));
        }
        return runs;
    }

    private static List<WorkoutFact> plus(List<WorkoutFact> runs, WorkoutFact more) {
        List<WorkoutFact> all = new ArrayList<>(runs);
        all.add(more);
        return all;
    }

    private static AthleteFacts of(String zone, List<WorkoutFact> runs) {
        return new AthleteFacts(
                new ProfileBuilder().zone(zone).build(),
                runs,
                List.of(),
                List.of(),
                List.of(),
                List.<CheckIn>of(),
                List.of(),
                List.of());
    }

    private static WorkoutFact run(LocalDateTime local, String zone, String externalId) {
        return at(local.atZone(ZoneId.of(zone)).toInstant(), local.toLocalDate(), zone, externalId);
    }

    /** Half an hour at a perceived exertion of 4, so 25 points. */
    private static WorkoutFact at(Instant start, LocalDate localDate, String zone, String externalId) {
        return new WorkoutBuilder(Sport.RUNNING, 30).exertion(4).at(start, zone).build(localDate, externalId);
    }
}
