package io.freshlegs.workout.links.store;

import io.freshlegs.kit.athlete.AthleteTable;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.record.RecordKey;
import io.freshlegs.workout.links.application.Links;
import io.freshlegs.workout.links.domain.Link;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of links.
 *
 * <p>A put is one statement, so two at once can't both create; it takes the athlete-wide lock shared, as writes of
 * records do, so that an erasure comes wholly before or wholly after it.
 */
@ApplicationScoped
class LinkTable implements Links, PanacheRepositoryBase<LinkEntity, LinkKey>, AthleteTable {

    private static final String LOCK = "select count(pg_advisory_xact_lock_shared(hashtextextended(:athlete, 0)))";

    private static final String PUT = """
            insert into provider_link as t (source, provider_user_id, athlete_id, linked_at)
            values (:source, :user, :athlete, :now)
            on conflict (source, provider_user_id) do update set
              athlete_id = excluded.athlete_id, linked_at = excluded.linked_at
            where :overwrite and t.athlete_id <> excluded.athlete_id
            returning xmax = 0""";

    private final Clock clock;

    LinkTable(Clock clock) {
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Link> find(String source, String providerUserId) {
        return find("source = ?1 and providerUserId = ?2", source, providerUserId)
                .firstResultOptional()
                .map(LinkEntity::link);
    }

    @Override
    @Transactional
    public Map<String, AthleteId> athletes(String source, Set<String> providerUserIds) {
        // what can't be the id of a user is linked to nobody, and PostgreSQL takes no NUL
        List<String> possible =
                providerUserIds.stream().filter(RecordKey::isExternalId).toList();
        return possible.isEmpty()
                ? Map.of()
                : find("source = ?1 and providerUserId in ?2", source, possible).stream()
                        .map(LinkEntity::link)
                        .collect(Collectors.toMap(Link::providerUserId, Link::athlete));
    }

    @Override
    @Transactional
    public Outcome put(Link link, boolean overwrite) {
        getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter("athlete", link.athlete().value())
                .getSingleResult();
        List<?> written = getEntityManager()
                .createNativeQuery(PUT)
                .setParameter("source", link.source())
                .setParameter("user", link.providerUserId())
                .setParameter("athlete", link.athlete().value())
                .setParameter("now", clock.instant())
                .setParameter("overwrite", overwrite)
                .getResultList();
        if (!written.isEmpty()) {
            return Boolean.TRUE.equals(written.get(0)) ? Outcome.CREATED : Outcome.UPDATED;
        }
        boolean same =
                find(link.source(), link.providerUserId()).filter(link::equals).isPresent();
        return same ? Outcome.UNCHANGED : Outcome.CLASH;
    }

    @Override
    @Transactional
    public boolean remove(String source, String providerUserId, Optional<AthleteId> only) {
        return only.map(athlete -> delete(
                                "source = ?1 and providerUserId = ?2 and athleteId = ?3",
                                source,
                                providerUserId,
                                athlete.value()))
                        .orElseGet(() -> delete("source = ?1 and providerUserId = ?2", source, providerUserId))
                > 0;
    }

    @Override
    public String exportName() {
        return "links";
    }

    @Override
    public void erase(Connection connection, AthleteId athlete) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from provider_link where athlete_id = ?")) {
            statement.setString(1, athlete.value());
            statement.executeUpdate();
        }
    }

    /** A link as it is exported. */
    record ExportedLink(String source, String providerUserId, String athleteId) {}

    @Override
    public List<?> export(Connection connection, AthleteId athlete) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select source, provider_user_id from provider_link where athlete_id = ? order by 1, 2")) {
            statement.setString(1, athlete.value());
            List<ExportedLink> links = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    links.add(new ExportedLink(rows.getString(1), rows.getString(2), athlete.value()));
                }
            }
            return links;
        }
    }
}
