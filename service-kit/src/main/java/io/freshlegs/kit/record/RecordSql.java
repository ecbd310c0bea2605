package io.freshlegs.kit.record;

/**
 * The statements of the write path for one kind of record.
 *
 * <p>Each writes every row of a group and the outbox row of every changed record in one statement, so one round trip
 * is one transaction. Rules they keep:
 * <ul>
 *   <li>the athlete-wide advisory lock is taken shared first; erasure takes it exclusively
 *   <li>rows are touched in the order of their key, so that two groups can't wait for each other
 *   <li>the outbox row takes its number after its record's row is locked, so numbers follow commits per record
 *   <li>a guard that finds nothing newer returns no row, and no event is written
 * </ul>
 */
final class RecordSql {

    private static final String INCOMING = """
            with incoming as materialized (
              select * from unnest(
                  ?::text[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::bytea[], ?::date[], ?::timestamptz[],
                  ?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::bigint[])
                as i(athlete_id, source, external_id, id, source_version, fingerprint, local_date, started_at,
                     received_at, content, written_by, event_id, traceparent, received_text, if_match)
            ), guarded as materialized (
              select count(*) as athletes from (
                select pg_advisory_xact_lock_shared(hashtextextended(athlete_id, 0))
                from (select distinct athlete_id from incoming order by athlete_id) athlete) held
            )""";

    /** Whether a put may replace the row {@code t}; {@code n} stands for the incoming row. */
    private static final String NEWER = """
            case
              when t.deleted and n.source_version is null then n.written_by is null
              when t.deleted then t.source_version is null or n.source_version > t.source_version
              else t.fingerprint <> n.fingerprint
                and (t.source_version is null or n.source_version is null or n.source_version >= t.source_version)
            end""";

    private static final String ANNOUNCED = """
            , announced as (
              insert into outbox (event_id, topic, record_key, athlete_id, event_type, traceparent, body)
              select i.event_id, '%2$s', %3$s, w.athlete_id, case when w.deleted then '%5$s' else '%4$s' end, i.traceparent,
                '{"athleteId":' || to_json(w.athlete_id) || ',"id":"' || w.id || '","source":' || to_json(w.source)
                || ',"externalId":' || to_json(w.external_id) || ',"revision":' || w.revision
                || ',"status":"' || case when w.deleted then 'deleted' else 'active' end
                || '","localDate":"' || w.local_date || '"'
                || case when w.deleted then '}' else
                     ',"receivedAt":"' || i.received_text || '"'
                     || coalesce(',"sourceVersion":' || w.source_version, '')
                     || case when length(i.content) = 2 then '}' else ',' || substr(i.content, 2) end
                   end
              from written w join incoming i using (athlete_id, source, external_id)
              order by w.athlete_id, w.source, w.external_id
            )
            select athlete_id, source, external_id, id, revision, born_revision, source_version, deleted, local_date,
              started_at
            from written""";

    private static final String INSERTED = INCOMING + """
            , written as (
              insert into %1$s as t (athlete_id, source, external_id, id, revision, born_revision, source_version,
                  deleted, fingerprint, local_date, started_at, received_at, written_by, content)
              select i.athlete_id, i.source, i.external_id, i.id, 1, 1, i.source_version,
                  false, i.fingerprint, i.local_date, i.started_at, i.received_at, i.written_by, i.content::json
              from incoming i
              where (select athletes from guarded) > 0
              order by i.athlete_id, i.source, i.external_id
              on conflict (athlete_id, source, external_id)""";

    private static final String RETURNED = """

              returning t.athlete_id, t.source, t.external_id, t.id, t.revision, t.born_revision, t.source_version,
                t.deleted, t.local_date, t.started_at
            )""" + ANNOUNCED;

    private static final String CREATE = INSERTED + " do nothing" + RETURNED;

    private static final String PUT = INSERTED + """
             do update set
                revision = t.revision + 1,
                born_revision = case when t.deleted then t.revision + 1 else t.born_revision end,
                source_version = coalesce(excluded.source_version, t.source_version),
                deleted = false,
                fingerprint = excluded.fingerprint,
                local_date = excluded.local_date,
                started_at = excluded.started_at,
                received_at = excluded.received_at,
                written_by = excluded.written_by,
                content = excluded.content
              where""" + " " + NEWER.replace("n.", "excluded.") + RETURNED;

    private static final String EDIT = INCOMING + """
            , locked as materialized (
              select t.athlete_id, t.source, t.external_id, i.source_version, i.fingerprint, i.local_date,
                i.started_at, i.received_at, i.written_by, i.content, i.if_match
              from incoming i join %1$s t using (athlete_id, source, external_id)
              where (select athletes from guarded) > 0
              order by t.athlete_id, t.source, t.external_id
              for update of t
            ), written as (
              update %1$s t set
                revision = t.revision + 1,
                born_revision = case when t.deleted then t.revision + 1 else t.born_revision end,
                source_version = coalesce(n.source_version, t.source_version),
                deleted = n.content is null,
                fingerprint = n.fingerprint,
                local_date = coalesce(n.local_date, t.local_date),
                started_at = coalesce(n.started_at, t.started_at),
                received_at = n.received_at,
                written_by = n.written_by,
                content = n.content::json
              from locked n
              where t.athlete_id = n.athlete_id and t.source = n.source and t.external_id = n.external_id
                and (n.if_match is null or t.revision = n.if_match)
                and case when n.content is null then not t.deleted else""" + " " + NEWER + """
             end
              returning t.athlete_id, t.source, t.external_id, t.id, t.revision, t.born_revision, t.source_version,
                t.deleted, t.local_date, t.started_at
            )""" + ANNOUNCED;

    private static final String KEYS = """
            (select * from unnest(?::text[], ?::text[], ?::text[]) as k(athlete_id, source, external_id))""";

    private static final String STATES = """
            select t.athlete_id, t.source, t.external_id, t.id, t.revision, t.source_version, t.deleted, t.fingerprint,
              t.content, t.local_date, t.started_at, t.received_at
            from %1$s t join
            """ + KEYS + """
             k using (athlete_id, source, external_id)""";

    private static final String REMEMBER_VERSION = """
            with k as (
              select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bytea[])
                as k(athlete_id, source, external_id, source_version, fingerprint)
            ), locked as materialized (
              select t.athlete_id, t.source, t.external_id, k.source_version
              from %1$s t join k using (athlete_id, source, external_id)
              where t.fingerprint = k.fingerprint
                and (t.source_version is null or t.source_version < k.source_version)
              order by t.athlete_id, t.source, t.external_id
              for update of t
            )
            update %1$s t set source_version = n.source_version
            from locked n
            where t.athlete_id = n.athlete_id and t.source = n.source and t.external_id = n.external_id""";

    private static final String FREE = """
            select t.athlete_id, t.source, t.external_id
            from %1$s t join
            """ + KEYS + """
             k using (athlete_id, source, external_id)
            order by t.athlete_id, t.source, t.external_id
            for update of t skip locked""";

    /** Athletes of the group whose athlete-wide lock is held exclusively by somebody else. */
    static final String BARRED = """
            select athlete_id from (select distinct athlete_id from unnest(?::text[]) as a(athlete_id)) athlete
            where not pg_try_advisory_xact_lock_shared(hashtextextended(athlete_id, 0))""";

    private static final String ERASE = """
            with gone as (
              delete from %1$s where athlete_id = ? returning athlete_id, source, external_id, id
            )
            select %3$s from gone w order by w.athlete_id, w.source, w.external_id""";

    private static final String EXPORT = """
            select source, external_id, source_version, content
            from %1$s
            where athlete_id = ? and not deleted and (source, external_id) > (?, ?)
            order by athlete_id, source, external_id
            limit ?""";

    final String put;
    final String create;
    final String edit;
    final String states;
    final String rememberVersion;
    final String free;
    final String erase;
    final String export;

    RecordSql(RecordKind kind) {
        this.put = of(PUT, kind);
        this.create = of(CREATE, kind);
        this.edit = of(EDIT, kind);
        this.states = of(STATES, kind);
        this.rememberVersion = of(REMEMBER_VERSION, kind);
        this.free = of(FREE, kind);
        this.erase = of(ERASE, kind);
        this.export = of(EXPORT, kind);
    }

    private static String of(String template, RecordKind kind) {
        return template.formatted(
                kind.table(),
                kind.recorded().topic().topicName(),
                keyExpression(kind.keyForm()),
                kind.recorded().typeName(),
                kind.deleted().typeName());
    }

    private static String keyExpression(RecordKind.KeyForm form) {
        return switch (form) {
            case ID -> "w.athlete_id || '/' || w.id";
            case SOURCE_AND_EXTERNAL_ID -> "w.athlete_id || '/' || w.source || '/' || w.external_id";
            case EXTERNAL_ID -> "w.athlete_id || '/' || w.external_id";
        };
    }
}
