package io.freshlegs.advice.diary.store;

import io.freshlegs.advice.changes.domain.DueCause;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.facts.application.DueBell;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.record.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What writing and reading have in common for all own records. Every method needs a running transaction.
 *
 * <p>Writes of one athlete take turns, by a lock that ends with the transaction: two first writes of a key would otherwise
 * end in a unique violation. The same lock keeps an erasure whole.
 */
final class OwnTable<E extends OwnEntity<T>, I, T> {

    private static final String TAKE_TURNS =
            "select cast(pg_advisory_xact_lock(hashtextextended(:athlete, 0)) as text)";

    /** Due before version: the order in which intake, announcements and erasure lock them too. */
    private static final String MAKE_DUE = """
            with due as (
                insert into advice_due (athlete_id, causes) values (:athlete, array[cast(:cause as text)])
                on conflict (athlete_id) do update
                set since = advice_due.since,
                    causes = array(select unnest(excluded.causes || advice_due.causes) limit 20)
                returning athlete_id)
            insert into athlete_version (athlete_id, version)
            select athlete_id, cast(extract(epoch from clock_timestamp()) * 1000000 as bigint) from due
            on conflict (athlete_id) do update set version = athlete_version.version + 1
            """;

    private final PanacheRepositoryBase<E, I> repository;
    private final Function<I, E> blank;
    private final Event<DueBell.OwnRecordWritten> written;
    private final String kind;
    private final Function<I, String> nameOf;

    /**
     * @param kind the records, as {@code check_in}
     * @param nameOf what a record is called in its path
     */
    OwnTable(
            PanacheRepositoryBase<E, I> repository,
            String kind,
            Function<I, String> nameOf,
            Function<I, E> blank,
            Event<DueBell.OwnRecordWritten> written) {
        this.kind = kind;
        this.nameOf = nameOf;
        this.repository = repository;
        this.blank = blank;
        this.written = written;
    }

    Optional<Revised<T>> find(I id) {
        return repository.findByIdOptional(id).map(OwnTable::read);
    }

    Revised<T> put(AthleteId athlete, I id, T record, @Nullable Long ifMatch) {
        takeTurns(athlete);
        E row = repository.findById(id);
        requireRevision(row, ifMatch);
        if (row == null) {
            E made = blank.apply(id);
            made.take(record);
            made.revise(1);
            repository.persist(made);
            makeDue(athlete, new DueCause(kind, "recorded", 1, nameOf.apply(id)));
            return new Revised<>(record, 1, Outcome.CREATED);
        }
        if (row.toRecord().equals(record)) {
            return new Revised<>(record, row.revision(), Outcome.UNCHANGED);
        }
        row.take(record);
        row.revise(row.revision() + 1);
        makeDue(athlete, new DueCause(kind, "updated", row.revision(), nameOf.apply(id)));
        return new Revised<>(record, row.revision(), Outcome.UPDATED);
    }

    Outcome delete(AthleteId athlete, I id, @Nullable Long ifMatch) {
        takeTurns(athlete);
        E row = repository.findById(id);
        requireRevision(row, ifMatch);
        if (row == null) {
            return Outcome.ABSENT;
        }
        repository.delete(row);
        makeDue(athlete, new DueCause(kind, "deleted", 0, nameOf.apply(id)));
        return Outcome.DELETED;
    }

    static <T> Revised<T> read(OwnEntity<T> row) {
        return new Revised<>(row.toRecord(), row.revision(), null);
    }

    private void takeTurns(AthleteId athlete) {
        repository
                .getEntityManager()
                .createNativeQuery(TAKE_TURNS, String.class)
                .setParameter("athlete", athlete.value())
                .getResultList();
    }

    /** The advice may be another now. */
    private void makeDue(AthleteId athlete, DueCause cause) {
        repository
                .getEntityManager()
                .createNativeQuery(MAKE_DUE)
                .setParameter("athlete", athlete.value())
                .setParameter("cause", cause.text())
                .executeUpdate();
        written.fire(new DueBell.OwnRecordWritten());
    }

    private static void requireRevision(@Nullable OwnEntity<?> row, @Nullable Long ifMatch) {
        if (ifMatch != null && (row == null || row.revision() != ifMatch)) {
            throw ProblemException.of(
                    Problem.PRECONDITION_FAILED, "Read the record again and repeat the change on what it says.");
        }
    }
}
