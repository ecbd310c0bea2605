package io.freshlegs.advice.diary.application;

import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.kit.domain.AthleteId;
import java.time.LocalDate;
import java.util.List;

/** The check-ins of each athlete, one a day. */
public interface CheckIns extends OwnRecords<LocalDate, CheckIn> {

    /** Those of the days from {@code from} to {@code to}, both inclusive, newest first, at most {@code limit}. */
    List<Revised<CheckIn>> between(AthleteId athlete, LocalDate from, LocalDate to, int limit);
}
