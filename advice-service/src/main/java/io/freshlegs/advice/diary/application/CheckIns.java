package io.freshlegs.advice.diary.application;

import io.freshlegs.advice.facts.domain.CheckIn;

/** The check-ins of each athlete, one a day. */
public interface CheckIns extends DayRecords<CheckIn> {}
