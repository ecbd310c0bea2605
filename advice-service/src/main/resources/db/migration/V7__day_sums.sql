-- What was eaten on each local day, so that advice reads single meals of the last days alone and trends read none.
set local lock_timeout = '5s';
-- the connections of the service end long statements; this one may take its time
set local statement_timeout = 0;

-- Amounts in the order energyKcal, proteinGrams, carbohydrateGrams, fatGrams, fiberGrams, ironMg, vitaminCMg, calciumMg,
-- sodiumMg; null is unknown. A day without a meal that was not closed has no row.
create table day_sum (
    athlete_id text               not null,
    day        date               not null,
    meals      integer            not null,
    closed     boolean            not null,
    eaten      double precision[] not null,
    coverage   double precision[] not null,
    primary key (athlete_id, day)
);

-- The day the record was on before its last revision: when an event moves it, both days are summed again.
alter table fact add column previous_date date;

-- Workouts and nights are read over half a year, meals over a few days.
create index fact_by_kind_and_day on fact (athlete_id, kind, local_date) where body is not null;
drop index fact_by_day;

-- The days there are so far. From here on the service sums; DaySumsStoreTest holds this against it.
create function pg_temp.amounts(of_nutrients json) returns double precision[] language sql immutable as $$
    select array[
        (of_nutrients ->> 'energyKcal')::double precision, (of_nutrients ->> 'proteinGrams')::double precision,
        (of_nutrients ->> 'carbohydrateGrams')::double precision, (of_nutrients ->> 'fatGrams')::double precision,
        (of_nutrients ->> 'fiberGrams')::double precision, (of_nutrients ->> 'ironMg')::double precision,
        (of_nutrients ->> 'vitaminCMg')::double precision, (of_nutrients ->> 'calciumMg')::double precision,
        (of_nutrients ->> 'sodiumMg')::double precision]
$$;

insert into day_sum (athlete_id, day, meals, closed, eaten, coverage)
with meal as (
    select athlete_id, local_date as day, n as nutrient,
           (pg_temp.amounts(body -> 'totals'))[n] as amount,
           coalesce((pg_temp.amounts(body -> 'coverage'))[n], 0) as share,
           coalesce((body -> 'totals' ->> 'energyKcal')::double precision, 0) as energy,
           row_number() over (
               partition by athlete_id, local_date, n
               order by (body ->> 'eatenAt')::timestamptz, body ->> 'source' collate "C", body ->> 'externalId' collate "C"
           ) as place
    from fact, generate_series(1, 9) n
    where kind = 'meal' and body is not null),
nutrient_sum as (
    select athlete_id, day, nutrient, count(*) as meals,
           sum(amount order by place) as eaten,
           case when sum(energy order by place) > 0
                then sum(energy * share order by place) / sum(energy order by place)
                else sum(share order by place) / count(*) end as coverage
    from meal
    group by athlete_id, day, nutrient),
eaten_day as (
    select athlete_id, day, max(meals) as meals, array_agg(eaten order by nutrient) as eaten,
           array_agg(coverage order by nutrient) as coverage
    from nutrient_sum
    group by athlete_id, day),
closed_day as (
    select distinct athlete_id, local_date as day
    from fact
    where kind = 'food_day' and (body ->> 'complete')::boolean)
select coalesce(e.athlete_id, c.athlete_id), coalesce(e.day, c.day), coalesce(e.meals, 0), c.day is not null,
       coalesce(e.eaten, array_fill(null::double precision, array[9])),
       coalesce(e.coverage, array_fill(null::double precision, array[9]))
from eaten_day e
full join closed_day c on c.athlete_id = e.athlete_id and c.day = e.day;

drop function pg_temp.amounts(json);
