package io.freshlegs.advice.diary.store;

import io.freshlegs.advice.diary.application.Profiles;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.facts.application.DueBell;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.record.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code profile}. */
@ApplicationScoped
@Transactional
class ProfileTable implements Profiles, PanacheRepositoryBase<ProfileEntity, String> {

    private final OwnTable<ProfileEntity, String, Profile> table;

    ProfileTable(Event<DueBell.OwnRecordWritten> written) {
        this.table = new OwnTable<>(this, "profile", key -> "profile", ProfileEntity::new, written);
    }

    @Override
    public Optional<Revised<Profile>> find(AthleteId athlete) {
        return table.find(athlete.value());
    }

    @Override
    public Revised<Profile> put(AthleteId athlete, Profile profile, @Nullable Long ifMatch) {
        return table.put(athlete, athlete.value(), profile, ifMatch);
    }

    @Override
    public Outcome delete(AthleteId athlete, @Nullable Long ifMatch) {
        return table.delete(athlete, athlete.value(), ifMatch);
    }
}
