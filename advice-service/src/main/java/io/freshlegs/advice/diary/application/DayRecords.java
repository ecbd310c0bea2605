package io.freshlegs.advice.diary.application;

import io.freshlegs.kit.domain.AthleteId;
import java.time.LocalDate;
import java.util.List;

/** Own records of which an athlete has one a day. */
public interface DayRecords<T> extends OwnRecords<LocalDate, T> {

    /** Those of the days from {@code from} to {@code to}, both inclusive, newest first, at most {@code limit}. */
    List<Revised<T>> between(AthleteId athlete, LocalDate from, LocalDate to, int limit);
}
