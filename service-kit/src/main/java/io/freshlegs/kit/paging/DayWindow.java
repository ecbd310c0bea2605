package io.freshlegs.kit.paging;

import io.freshlegs.kit.domain.AthleteId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The local days of one athlete that a list covers, both ends included; a null end is open. */
public record DayWindow(
        AthleteId athlete,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
