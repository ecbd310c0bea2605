-- Records as their sources sent them, and the events that wait for Kafka.
set local lock_timeout = '5s';

create table workout (
    athlete_id     text        not null,
    source         text        not null,
    external_id    text        not null,
    id             uuid        not null,
    revision       bigint      not null check (revision > 0),
    -- the revision at which the record came to life, for the first time or again
    born_revision  bigint      not null,
    source_version bigint,
    deleted        boolean     not null,
    fingerprint    bytea,
    local_date     date        not null,
    started_at     timestamptz not null,
    received_at    timestamptz not null,
    -- the partner that sent this revision; null for the athlete
    written_by     text,
    -- the canonical text the fingerprint was made of; null in a tombstone
    content        json,
    primary key (athlete_id, source, external_id),
    check (deleted = (content is null) and deleted = (fingerprint is null))
);
create unique index workout_newest_first on workout (athlete_id, started_at desc, id desc);

create table wellness_day (
    like workout including defaults including constraints,
    primary key (athlete_id, source, external_id)
);
create unique index wellness_day_newest_first on wellness_day (athlete_id, started_at desc, id desc);

create table outbox (
    seq         bigint generated always as identity primary key,
    event_id    uuid        not null,
    topic       text        not null,
    record_key  text        not null,
    athlete_id  text        not null,
    event_type  text        not null,
    traceparent text,
    -- null is an erasure
    body        text,
    written_at  timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table outbox_parked (
    seq         bigint      primary key,
    event_id    uuid        not null,
    topic       text        not null,
    record_key  text        not null,
    athlete_id  text        not null,
    event_type  text        not null,
    traceparent text,
    body        text,
    written_at  timestamptz not null,
    parked_at   timestamptz not null default clock_timestamp(),
    code        text        not null
);
