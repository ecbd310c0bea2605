package io.freshlegs.advice.diary.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/** The key of a record of which an athlete has one a day. */
@Embeddable
record DayKey(
        @Column(name = "athlete_id") String athleteId,
        @Column(name = "day") LocalDate day) implements Serializable {}
