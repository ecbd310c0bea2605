-- Which athlete a provider's user is.
set local lock_timeout = '5s';

create table provider_link (
    source           text        not null,
    provider_user_id text        not null,
    athlete_id       text        not null,
    linked_at        timestamptz not null,
    primary key (source, provider_user_id)
);
create index provider_link_of_athlete on provider_link (athlete_id);
