package io.freshlegs.advice.diary.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The key of a pair of shoes. */
@Embeddable
record ShoeKey(
        @Column(name = "athlete_id") String athleteId,
        @Column(name = "shoe_id") String shoeId) implements Serializable {}
