-- What the athlete's events say, and what the athlete tells this service directly.
set local lock_timeout = '5s';

-- The last state of every record of the event stream. A deleted record keeps its row without a body, so that an older
-- revision read again stays refused; an erased one has no row at all.
create table fact (
    athlete_id  text        not null,
    kind        text        not null check (kind in ('workout', 'wellness', 'meal', 'food_day')),
    record_key  text        not null,
    revision    bigint      not null check (revision >= 1),
    local_date  date        not null,
    event_id    text        not null,
    event_time  timestamptz not null,
    body        json,
    primary key (athlete_id, kind, record_key)
);

-- Advice reads the days of one athlete; the deleted ones are of no interest to it.
create index fact_by_day on fact (athlete_id, local_date) where body is not null;

-- How far each partition of the event stream has been applied; written every second while a partition is drained, so the
-- pages keep room for the new version of a row beside the old one.
create table stream_position (
    topic     text        not null,
    partition integer     not null,
    as_of     timestamptz not null,
    primary key (topic, partition)
) with (fillfactor = 50);

create table profile (
    athlete_id                         text             not null primary key,
    revision                           bigint           not null,
    sex                                text,
    birth_date                         date,
    body_mass_kg                       double precision,
    height_cm                          double precision,
    time_zone                          text             not null,
    max_heart_rate_bpm                 double precision,
    resting_heart_rate_bpm             double precision,
    lactate_threshold_heart_rate_bpm   double precision,
    threshold_pace_seconds_per_km      double precision,
    level                              text,
    diet                               text,
    low_carb                           boolean,
    menstruating                       boolean,
    heavy_periods                      boolean,
    pregnant                           boolean,
    lactating                          boolean,
    blood_donation_date                date,
    conditions                         text[]           not null,
    goal                               text,
    opt_out                            text[]           not null
);

create table check_in (
    athlete_id    text             not null,
    day           date             not null,
    revision      bigint           not null,
    leg_heaviness double precision,
    soreness      double precision,
    fatigue       double precision,
    mood          double precision,
    stress        double precision,
    symptoms      text[]           not null,
    primary key (athlete_id, day)
);

create table lab (
    athlete_id                     text             not null,
    day                            date             not null,
    revision                       bigint           not null,
    ferritin_ug_per_l              double precision,
    haemoglobin_g_per_l            double precision,
    transferrin_saturation_percent double precision,
    crp_mg_per_l                   double precision,
    primary key (athlete_id, day)
);

create table shoe (
    athlete_id text             not null,
    shoe_id    text             not null,
    revision   bigint           not null,
    -- UUIDv7 of the first time it was stored: the order of the list
    place      uuid             not null,
    name       text             not null,
    mass_grams double precision,
    first_used date,
    retired    boolean,
    primary key (athlete_id, shoe_id),
    unique (athlete_id, place)
);
