-- Advice is kept in each language it is read in.
set local lock_timeout = '5s';

-- Nothing is lost: what is missing is computed.
drop table advice_kept;

-- May be emptied at any time.
create unlogged table advice_kept (
    athlete_id text     not null,
    language   text     not null,
    version    bigint   not null,
    day        date     not null,
    hour       smallint not null,
    zone       text     not null,
    json       text     not null,
    primary key (athlete_id, language)
) with (fillfactor = 70);
