-- Why advice changed: the causes travel with the athlete who is due, and are kept with what was seen before and after.
set local lock_timeout = '5s';

-- The last writes, the newest first, each as 'workout.updated 3 <record key>'.
alter table advice_due add column causes text[] not null default '{}';

-- What a deleted record was called: the body it had is gone.
alter table fact add column deleted_name json;

-- What was seen at a glance of the advice that was announced.
alter table advice_announced add column seen json;

create table advice_change (
    athlete_id text        not null,
    at         timestamptz not null,
    id         uuid        not null,
    day        date        not null,
    causes     json        not null,
    -- null when nothing had been said about the day
    before     json,
    after      json        not null,
    primary key (athlete_id, at, id)
);
create index advice_change_oldest on advice_change (at);
