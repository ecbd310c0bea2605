#!/bin/bash
# Runs once, on an empty volume: a database a service, with an owner that migrates and a role that only reads and
# writes rows.
set -euo pipefail

service() {
    local name=$1 password=$2 owner_password=$3
    psql -v ON_ERROR_STOP=1 -v name="$name" -v password="$password" -v owner_password="$owner_password" \
        --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role :"name" login password :'password';
select :'name' || '_owner' as owner \gset
create role :"owner" login password :'owner_password';
create database :"name" owner :"owner";
revoke all on database :"name" from public;
grant connect on database :"name" to :"name";
SQL
    psql -v ON_ERROR_STOP=1 -v name="$name" --username "$POSTGRES_USER" --dbname "$name" <<'SQL'
select :'name' || '_owner' as owner \gset
revoke create on schema public from public;
alter schema public owner to :"owner";
grant usage on schema public to :"name";
alter default privileges for role :"owner" in schema public grant select, insert, update, delete on tables to :"name";
alter default privileges for role :"owner" in schema public grant usage, select on sequences to :"name";
SQL
}

service workout "$WORKOUT_DB_PASSWORD" "$WORKOUT_DB_OWNER_PASSWORD"
service nutrition "$NUTRITION_DB_PASSWORD" "$NUTRITION_DB_OWNER_PASSWORD"
service advice "$ADVICE_DB_PASSWORD" "$ADVICE_DB_OWNER_PASSWORD"

psql -v ON_ERROR_STOP=1 -v password="$KEYCLOAK_DB_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role keycloak login password :'password';
create database keycloak owner keycloak;
SQL
