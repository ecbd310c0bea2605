-- The advice of today as it was computed last, so that reading it again costs one row.
set local lock_timeout = '5s';

-- Raised by each transaction that changes something the advice of an athlete may depend on. It starts at the microseconds of
-- the clock, so that an athlete who was erased and came back never has a number again.
create table athlete_version (
    athlete_id text   not null primary key,
    version    bigint not null
) with (fillfactor = 50);

insert into athlete_version (athlete_id, version)
select athlete_id, (extract(epoch from clock_timestamp()) * 1000000)::bigint from (
    select athlete_id from fact
    union select athlete_id from profile
    union select athlete_id from check_in
    union select athlete_id from lab
    union select athlete_id from shoe) known;

-- May be lost at any time: what is missing is computed.
create unlogged table advice_kept (
    athlete_id text     not null primary key,
    version    bigint   not null,
    day        date     not null,
    hour       smallint not null,
    zone       text     not null,
    json       text     not null
) with (fillfactor = 70);
