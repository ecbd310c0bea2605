package io.freshlegs.workout.links.store;

import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.workout.links.domain.Link;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The row of a link. */
@Entity
@Immutable
@IdClass(LinkKey.class)
@Table(name = "provider_link")
class LinkEntity {

    @Id
    String source;

    @Id
    @Column(name = "provider_user_id")
    String providerUserId;

    @Column(name = "athlete_id")
    String athleteId;

    Link link() {
        return new Link(source, providerUserId, AthleteId.of(athleteId));
    }
}
