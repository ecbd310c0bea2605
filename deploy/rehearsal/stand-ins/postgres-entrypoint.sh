#!/bin/bash
# What the entry point of the postgres image does, as far as docker-compose.yml relies on it.
set -euo pipefail
export PATH=/usr/lib/postgresql/18/bin:$PATH PGDATA=/var/lib/postgresql/18/docker
if [ "$(id -u)" = 0 ]; then
    mkdir -p "$PGDATA" && chown -R postgres /var/lib/postgresql
    exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi
chmod 700 "$PGDATA"
export POSTGRES_USER=${POSTGRES_USER:-postgres}
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") --auth-host=scram-sha-256 \
        --auth-local=trust --encoding=UTF8 --locale=C.UTF-8
    printf 'host all all all scram-sha-256\n' >> "$PGDATA/pg_hba.conf"
    # the scripts run on a server that only this container reaches
    pg_ctl -w start -o "-c listen_addresses='' -c unix_socket_directories=/tmp"
    for script in /docker-entrypoint-initdb.d/*.sh; do
        PGHOST=/tmp bash "$script"
    done
    pg_ctl -w -m fast stop
fi
exec "$@" -c listen_addresses='*' -c unix_socket_directories=/tmp
