package io.freshlegs.advice.diary.application;

import io.freshlegs.advice.facts.domain.Lab;

/** The laboratory values of each athlete, one a day. */
public interface Labs extends DayRecords<Lab> {}
