package io.freshlegs.advice.diary.application;

import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.kit.domain.AthleteId;
import java.time.LocalDate;
import java.util.List;

/** The laboratory values of each athlete, one a day. */
public interface Labs extends OwnRecords<LocalDate, Lab> {

    /** Those of the days from {@code from} to {@code to}, both inclusive, newest first, at most {@code limit}. */
    List<Revised<Lab>> between(AthleteId athlete, LocalDate from, LocalDate to, int limit);
}
