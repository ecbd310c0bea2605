-- Advice that other programs follow: who is due, what was said last, and the events that wait for Kafka.
set local lock_timeout = '5s';

-- Athletes of whom something has changed since their advice was last compared with what was announced.
create table advice_due (
    athlete_id text        not null primary key,
    since      timestamptz not null default clock_timestamp()
) with (fillfactor = 50);
create index advice_due_oldest on advice_due (since);

-- What was announced of each day, as a fingerprint of its bytes.
create table advice_announced (
    athlete_id  text        not null,
    day         date        not null,
    fingerprint bytea       not null,
    primary key (athlete_id, day)
);

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
