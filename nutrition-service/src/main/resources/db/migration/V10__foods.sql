-- The built-in food table and the words its search knows; R__Food_table fills both.
set local lock_timeout = '5s';

create extension if not exists pg_trgm;

create table food (
    food_id            text             primary key,
    name               text             not null,
    food_group         text             not null,
    -- null where the group holds both kinds of food
    flesh              boolean,
    drink              text             not null,
    energy_kcal        double precision,
    protein_grams      double precision,
    carbohydrate_grams double precision,
    fat_grams          double precision,
    fiber_grams        double precision,
    iron_mg            double precision,
    vitamin_c_mg       double precision,
    calcium_mg         double precision,
    sodium_mg          double precision,
    measure_name       text,
    measure_grams      double precision,
    -- how plain a food it is: the higher, the sooner it is found
    plainness          double precision not null,
    search             tsvector         not null
);
create index food_search on food using gin (search) with (fastupdate = off);

create table food_word (
    word  text primary key,
    foods int  not null
);
create index food_word_likeness on food_word using gin (word gin_trgm_ops) with (fastupdate = off);
