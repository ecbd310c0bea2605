#!/bin/bash
# rehearse.sh WORK: builds docker-compose.yml where no registry can be reached, brings it up, signs in at the real Keycloak,
# runs the main job, breaks a service, and takes everything down again. Prints what it sees. Needs root, a JDK 25 in JAVA_HOME,
# and from Debian docker.io, docker-compose, debootstrap, curl and jq. Starts an engine of its own in WORK unless DOCKER_HOST
# names one.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${1:?a directory with 40 GB of space}
mkdir -p "$work"
cd "$root"

compose() { docker-compose -p freshlegs-rehearsal -f docker-compose.yml "$@"; }
step() { printf '\n== %s\n' "$*"; }
check() {
    local what=$1
    shift
    if "$@"; then echo "ok: $what"; else echo "FAILED: $what"; exit 1; fi
}
container() { compose ps -q "$1"; }

engine=
take_down() {
    compose logs --no-color > "$work/containers.log" 2>&1 || true
    compose down --volumes --timeout 30 > "$work/down.log" 2>&1 || true
    if [ -n "$engine" ]; then
        kill "$engine" 2> /dev/null || true
        wait "$engine" 2> /dev/null || true
    fi
}
trap take_down EXIT

if [ -z "${DOCKER_HOST:-}" ]; then
    export DOCKER_HOST=unix://$work/docker.sock
    # vfs needs nothing of the kernel but copies each layer whole; overlay2 is far faster where the kernel has it
    dockerd --storage-driver "${STORAGE_DRIVER:-vfs}" --data-root "$work/data" --exec-root "$work/exec" --pidfile "$work/pid" -H "$DOCKER_HOST" \
        > "$work/dockerd.log" 2>&1 &
    engine=$!
    for _ in $(seq 60); do docker info > /dev/null 2>&1 && break; sleep 1; done
fi

step "versions, $(date -u +%Y-%m-%d)"
echo "engine $(docker version --format '{{.Server.Version}}'), compose $(docker-compose version --short), $(git log -1 --format='commit %h')"
"$JAVA_HOME/bin/java" -version 2>&1 | head -1

step "images"
"$here/base-images.sh" "$work/base" > "$work/base.log" 2>&1
compose build > "$work/build.log" 2>&1
docker images --format '{{.Repository}}:{{.Tag}} {{.Size}}' | grep -v '<none>' | sort

step "up"
begun=$(date +%s)
compose up -d > "$work/up.log" 2>&1
for service in workout-service nutrition-service advice-service dashboard; do
    for _ in $(seq 120); do
        [ "$(docker inspect -f '{{.State.Health.Status}}' "$(container $service)")" = healthy ] && break
        sleep 2
    done
    check "$service is healthy" [ "$(docker inspect -f '{{.State.Health.Status}}' "$(container $service)")" = healthy ]
done
echo "everything up after $(($(date +%s) - begun)) s"
for job in topics workout-migrate nutrition-migrate advice-migrate; do
    check "$job ended well" [ "$(docker inspect -f '{{.State.ExitCode}}' "$(compose ps -a -q $job 2> /dev/null || container $job)")" = 0 ]
done

step "restrictions"
for service in workout-service nutrition-service advice-service dashboard; do
    id=$(container $service)
    check "$service runs as $(docker exec "$id" id -u)" [ "$(docker exec "$id" id -u)" = 10001 ]
    check "not even root can write to the root file system of $service" bash -c "docker exec -u 0 $id touch /app/x 2>&1 | grep -q 'Read-only file system'"
    check "$service has no capabilities" [ "$(docker exec "$id" grep CapEff /proc/self/status | tr -d '[:space:]')" = CapEff:0000000000000000 ]
done
check "the service's role can't change tables" bash -c \
    "! docker exec -e PGPASSWORD=local $(container postgres) psql -h 127.0.0.1 -U workout -d workout -qc 'create table x ()' 2> /dev/null"

step "sign in at Keycloak, as a browser does"
jar=$work/cookies
rm -f "$jar"
form=$(curl -sSL -c "$jar" -b "$jar" http://localhost:8080/ | grep -o 'action="[^"]*"' | head -1 | sed 's/action="//; s/"$//; s/&amp;/\&/g')
case $form in http://localhost:8084/realms/freshlegs/*) echo "ok: led to the form of Keycloak" ;; *) echo "FAILED: no form"; exit 1 ;; esac
curl -sSL -c "$jar" -b "$jar" -o "$work/page.html" --data-urlencode username=mara --data-urlencode password=local "$form"
status=$(curl -sS -b "$jar" -c "$jar" -o "$work/advice.json" -w '%{http_code}' http://localhost:8080/api/advice/v1/athletes/me/advice)
check "the dashboard's session reads the advice of $(jq -r .athleteId "$work/advice.json"), status $status" [ "$status" = 200 ]
check "the athlete is the subject of the token" [ "$(jq -r .athleteId "$work/advice.json")" = mara ]

step "main job"
token() { curl -sS http://localhost:8084/realms/freshlegs/protocol/openid-connect/token "$@" | jq -r .access_token; }
partner=$(token -d grant_type=client_credentials -d client_id=garmin -d client_secret=local)
athlete=$(token -d grant_type=password -d client_id=freshlegs-local -d username=mara -d password=local)
coach=$(token -d grant_type=password -d client_id=freshlegs-local -d username=coach -d password=local -d scope=advice:read)
today=$(date -u +%Y-%m-%d)
start=$(date -u -d '-2 hours' +%Y-%m-%dT%H:%M:%SZ)
day=${start%T*}
put() { curl -sS -o "$work/answer.json" -w '%{http_code}' -X PUT -H "Authorization: Bearer $1" -H 'Content-Type: application/json' -d "$3" "$2"; }
run='{"sport":"running","startTime":"'$start'","zoneOffset":"+00:00","durationSeconds":3600,"perceivedExertion":7}'
meal='{"eatenAt":"'$start'","zoneOffset":"+00:00","mealType":"lunch","items":[{"name":"Lentil soup","energyKcal":420,"proteinGrams":24.5,"ironMg":6.6}]}'
check "the partner's workout is created" [ "$(put "$partner" http://localhost:8081/v1/athletes/mara/workouts/garmin/1 "$run")" = 201 ]
check "sent again it is unchanged" [ "$(put "$partner" http://localhost:8081/v1/athletes/mara/workouts/garmin/1 "$run")" = 200 ]
check "the partner reads no advice" [ "$(curl -sS -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $partner" http://localhost:8083/v1/athletes/mara/advice)" = 403 ]
check "the athlete's meal is created" [ "$(put "$athlete" http://localhost:8082/v1/athletes/me/meals/app/lunch "$meal")" = 201 ]
advice() { curl -sS -H "Authorization: Bearer $1" "http://localhost:8083/v1/athletes/mara/advice?date=$day"; }
for _ in $(seq 60); do
    [ "$(advice "$athlete" | jq -r '"\(.protein.eatenTodayGrams) \(.recovery.loadToday)"')" = "24.5 80" ] && break
    [ "$(advice "$athlete" | jq -r '"\(.protein.eatenTodayGrams) \(.recovery.loadToday)"')" = "24.5 80.0" ] && break
    sleep 0.5
done
check "meal and workout are in the advice: $(advice "$athlete" | jq -c '{protein: .protein.eatenTodayGrams, load: .recovery.loadToday}')" \
    [ "$(advice "$athlete" | jq -r '.protein.eatenTodayGrams == 24.5 and .recovery.loadToday == 80')" = true ]
check "the coach reads it" [ "$(advice "$coach" | jq -r .athleteId)" = mara ]

step "restart"
id=$(container workout-service)
docker kill "$id" > /dev/null
compose up -d > /dev/null 2>&1
for _ in $(seq 60); do [ "$(docker inspect -f '{{.State.Health.Status}}' "$(container workout-service)")" = healthy ] && break; sleep 2; done
check "killed and started again, the workout is unchanged" [ "$(put "$partner" http://localhost:8081/v1/athletes/mara/workouts/garmin/1 "$run")" = 200 ]
check "and its outcome says so" [ "$(jq -r .outcome "$work/answer.json")" = unchanged ]
id=$(container nutrition-service)
kill -9 "$(docker inspect -f '{{.State.Pid}}' "$id")"
for _ in $(seq 60); do [ "$(docker inspect -f '{{.RestartCount}} {{.State.Health.Status}}' "$id")" = "1 healthy" ] && break; sleep 2; done
check "a crash is restarted by the engine" [ "$(docker inspect -f '{{.RestartCount}} {{.State.Health.Status}}' "$id")" = "1 healthy" ]

step "Kafka away"
compose stop kafka > /dev/null 2>&1
check "a workout is accepted without Kafka" [ "$(put "$partner" http://localhost:8081/v1/athletes/mara/workouts/garmin/2 "${run/\"perceivedExertion\":7/\"perceivedExertion\":3}")" = 201 ]
age() { curl -sS http://localhost:9081/q/metrics | sed -n 's/^freshlegs_outbox_oldest_age_seconds[^ ]* //p'; }
for _ in $(seq 60); do [ "$(printf '%.0f' "$(age)")" -ge 3 ] && break; sleep 1; done
check "the age of its outbox grows: $(age) s" [ "$(printf '%.0f' "$(age)")" -ge 3 ]
check "and it stays ready" [ "$(curl -sS -o /dev/null -w '%{http_code}' http://localhost:9081/q/health/ready)" = 200 ]
compose start kafka > /dev/null 2>&1
for _ in $(seq 90); do [ "$(printf '%.0f' "$(age)")" = 0 ] && break; sleep 1; done
check "with Kafka back it drains" [ "$(printf '%.0f' "$(age)")" = 0 ]

step "a stop with an open stream"
curl -sSN -H "Authorization: Bearer $athlete" http://localhost:8083/v1/athletes/mara/advice/stream > "$work/stream.log" 2>&1 &
stream=$!
for _ in $(seq 20); do grep -q '^event: *advice' "$work/stream.log" && break; sleep 0.5; done
check "the stream tells the advice" grep -q '^event: *advice' "$work/stream.log"
begun=$(date +%s%N)
docker stop -t 30 "$(container advice-service)" > /dev/null
echo "stopped after $((($(date +%s%N) - begun) / 1000000)) ms, exit code $(docker inspect -f '{{.State.ExitCode}}' "$(compose ps -a -q advice-service 2> /dev/null || container advice-service)")"
wait "$stream" || true

step "logs"
compose logs --no-color --no-log-prefix workout-service nutrition-service advice-service > "$work/services.log" 2> /dev/null \
    || compose logs --no-color workout-service nutrition-service advice-service | sed 's/^[^|]*| //' > "$work/services.log"
check "$(grep -c '^{' "$work/services.log") lines of JSON" [ "$(grep -c '^{' "$work/services.log")" -gt 10 ]
check "none names the athlete" bash -c "! grep -qw mara '$work/services.log'"
check "only keys of the list" [ -z "$(grep '^{' "$work/services.log" | jq -r '.mdc // {} | keys[]' | sort -u \
    | grep -vxE 'operation|outcome|problemCode|blame|athleteRef|partnerId|recordId|revision|source|eventId|eventType|topic|partition|offset|batchSize|attempt|durationMillis|lagSeconds|ageSeconds|ruleSet|dependency|requestId|traceId|spanId|reason')" ]

step "down"
take_down
engine=
trap - EXIT
echo "ok: everything is down"
