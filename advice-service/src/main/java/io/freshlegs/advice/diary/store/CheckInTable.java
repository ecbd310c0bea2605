package io.freshlegs.advice.diary.store;

import io.freshlegs.advice.diary.application.CheckIns;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.facts.application.DueBell;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.record.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code check_in}. */
@ApplicationScoped
@Transactional
class CheckInTable implements CheckIns, PanacheRepositoryBase<CheckInEntity, DayKey> {

    private static final String NEWEST_FIRST = "key.athleteId = ?1 and key.day between ?2 and ?3 order by key.day desc";

    private final OwnTable<CheckInEntity, DayKey, CheckIn> table;

    CheckInTable(Event<DueBell.OwnRecordWritten> written) {
        this.table = new OwnTable<>(this, "check_in", key -> key.day().toString(), CheckInEntity::new, written);
    }

    @Override
    public Optional<Revised<CheckIn>> find(AthleteId athlete, LocalDate day) {
        return table.find(new DayKey(athlete.value(), day));
    }

    @Override
    public List<Revised<CheckIn>> between(AthleteId athlete, LocalDate from, LocalDate to, int limit) {
        return find(NEWEST_FIRST, athlete.value(), from, to).page(0, limit).stream()
                .map(OwnTable::read)
                .toList();
    }

    @Override
    public Revised<CheckIn> put(AthleteId athlete, LocalDate day, CheckIn record, @Nullable Long ifMatch) {
        return table.put(athlete, new DayKey(athlete.value(), day), record, ifMatch);
    }

    @Override
    public Outcome delete(AthleteId athlete, LocalDate day, @Nullable Long ifMatch) {
        return table.delete(athlete, new DayKey(athlete.value(), day), ifMatch);
    }
}
