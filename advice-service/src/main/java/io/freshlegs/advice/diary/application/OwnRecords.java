package io.freshlegs.advice.diary.application;

import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.record.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind an athlete keeps here.
 *
 * @param <K> what names a record within its athlete
 * @param <T> the record
 */
public interface OwnRecords<K, T> {

    Optional<Revised<T>> find(AthleteId athlete, K key);

    /**
     * Makes the record this one; the same content again keeps the revision.
     *
     * @param ifMatch the revision the record must be at; null when the caller does not care
     * @throws io.freshlegs.kit.problem.ProblemException {@code PRECONDITION_FAILED} at another revision
     */
    Revised<T> put(AthleteId athlete, K key, T record, @Nullable Long ifMatch);

    /**
     * Removes the record; one that is not there is no error.
     *
     * @return {@code DELETED} or {@code ABSENT}
     * @throws io.freshlegs.kit.problem.ProblemException {@code PRECONDITION_FAILED} at another revision
     */
    Outcome delete(AthleteId athlete, K key, @Nullable Long ifMatch);
}
