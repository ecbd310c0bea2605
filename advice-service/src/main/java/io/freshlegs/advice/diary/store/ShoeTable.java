package io.freshlegs.advice.diary.store;

import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.diary.application.Shoes;
import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.kit.domain.AthleteId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code shoe}. */
@ApplicationScoped
@Transactional
class ShoeTable implements Shoes, PanacheRepositoryBase<ShoeEntity, ShoeKey> {

    private static final String BY_ID = "key.athleteId = ?1 and key.shoeId > ?2 order by key.shoeId";

    private final OwnTable<ShoeEntity, ShoeKey, Shoe> table = new OwnTable<>(this, ShoeEntity::new);

    @Override
    public Optional<Revised<Shoe>> find(AthleteId athlete, String shoeId) {
        return table.find(new ShoeKey(athlete.value(), shoeId));
    }

    @Override
    public List<Revised<Shoe>> after(AthleteId athlete, String after, int limit) {
        return find(BY_ID, athlete.value(), after).page(0, limit).stream()
                .map(OwnTable::read)
                .toList();
    }

    @Override
    public Revised<Shoe> put(AthleteId athlete, String shoeId, Shoe record, @Nullable Long ifMatch) {
        return table.put(athlete, new ShoeKey(athlete.value(), shoeId), record, ifMatch);
    }

    @Override
    public void delete(AthleteId athlete, String shoeId, @Nullable Long ifMatch) {
        table.delete(athlete, new ShoeKey(athlete.value(), shoeId), ifMatch);
    }
}
