package io.freshlegs.advice.diary.store;

import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.diary.application.Shoes;
import io.freshlegs.advice.facts.application.DueBell;
import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.record.Outcome;
import io.freshlegs.kit.time.IdSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code shoe}. */
@ApplicationScoped
@Transactional
class ShoeTable implements Shoes, PanacheRepositoryBase<ShoeEntity, ShoeKey> {

    private static final UUID BEYOND = new UUID(-1, -1);
    private static final String NEWEST_FIRST = "key.athleteId = ?1 and place < ?2 order by place desc";

    private final OwnTable<ShoeEntity, ShoeKey, Shoe> table;

    ShoeTable(IdSource ids, Event<DueBell.OwnRecordWritten> written) {
        this.table = new OwnTable<>(this, "shoe", ShoeKey::shoeId, key -> new ShoeEntity(key, ids.next()), written);
    }

    @Override
    public Optional<Revised<Shoe>> find(AthleteId athlete, String shoeId) {
        return table.find(new ShoeKey(athlete.value(), shoeId));
    }

    @Override
    public List<Revised<Shoe>> before(AthleteId athlete, @Nullable UUID place, int limit) {
        return find(NEWEST_FIRST, athlete.value(), place == null ? BEYOND : place).page(0, limit).stream()
                .map(OwnTable::read)
                .toList();
    }

    @Override
    public UUID placeOf(AthleteId athlete, String shoeId) {
        return findById(new ShoeKey(athlete.value(), shoeId)).place;
    }

    @Override
    public Revised<Shoe> put(AthleteId athlete, String shoeId, Shoe record, @Nullable Long ifMatch) {
        return table.put(athlete, new ShoeKey(athlete.value(), shoeId), record, ifMatch);
    }

    @Override
    public Outcome delete(AthleteId athlete, String shoeId, @Nullable Long ifMatch) {
        return table.delete(athlete, new ShoeKey(athlete.value(), shoeId), ifMatch);
    }
}
