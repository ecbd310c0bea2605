package io.freshlegs.kit.record;

import io.freshlegs.kit.paging.DayWindow;
import io.freshlegs.kit.paging.Position;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Records} over an entity. A service implements it by an empty class for its entity. */
public interface RecordRepository<E extends StoredRecord> extends PanacheRepositoryBase<E, UUID>, Records {

    @Override
    default Optional<RecordState> byKey(RecordKey key) {
        return find(
                        "athleteId = ?1 and source = ?2 and externalId = ?3",
                        key.athlete().value(),
                        key.source(),
                        key.externalId())
                .firstResultOptional()
                .map(StoredRecord::state);
    }

    @Override
    default List<RecordState> page(DayWindow window, @Nullable String source, @Nullable Position after, int limit) {
        StringBuilder where = new StringBuilder("athleteId = :athlete and deleted = false");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("athlete", window.athlete().value());
        if (window.from() != null) {
            // offsets reach 18 hours to either side; the bound on the instant lets the index of the list serve the
            // range
            where.append(" and localDate >= :from and startedAt >= :fromInstant");
            parameters.put("from", window.from());
            parameters.put(
                    "fromInstant", window.from().atStartOfDay(ZoneOffset.MAX).toInstant());
        }
        if (window.to() != null) {
            where.append(" and localDate <= :to and startedAt < :toInstant");
            parameters.put("to", window.to());
            parameters.put(
                    "toInstant",
                    window.to().plusDays(1).atStartOfDay(ZoneOffset.MIN).toInstant());
        }
        if (source != null) {
            where.append(" and source = :source");
            parameters.put("source", source);
        }
        if (after != null) {
            where.append(" and (startedAt < :afterInstant or (startedAt = :afterInstant and id < :afterId))");
            parameters.put("afterInstant", after.startedAt());
            parameters.put("afterId", after.id());
        }
        return find(where + " order by startedAt desc, id desc", parameters).page(0, limit).list().stream()
                .map(StoredRecord::state)
                .toList();
    }
}
