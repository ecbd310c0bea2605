#!/usr/bin/env bash
# first-advice.sh FOLDER [switches of -Pstart]: the way of a newcomer, from a clone into an empty FOLDER to the first advice of
# their own, with the seconds since the clone began. Needs git, curl and a JDK 17 or newer; stops the stack again.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:?an empty folder}
shift
begun=$(date +%s)
told() { printf '%4d s  %s\n' $(($(date +%s) - begun)) "$*"; }

git clone -q "$here" "$folder"
cd "$folder"
told "cloned"

# with job control it leads a group of its own, which a signal reaches as Ctrl-C reaches that of a terminal
set -m
./mvnw -B -ntp -Pstart "$@" > start.log 2>&1 &
stack=$!
trap 'kill -INT -$stack 2> /dev/null || true; wait $stack 2> /dev/null || true' EXIT
until [ -e .freshlegs/local.env ]; do
    kill -0 $stack 2> /dev/null || { tail -n 30 start.log; exit 1; }
    sleep 0.2
done
. .freshlegs/local.env
told "ready: $(grep -c . .freshlegs/local.env) variables in .freshlegs/local.env"

token=$(curl -sS "$ISSUER_URL/token" -d grant_type=password -d username=you -d password=local -d client_id=freshlegs-local \
    | sed 's/.*"access_token" *: *"\([^"]*\)".*/\1/')
told "signed in as an athlete of my own"

send() { # method, address, body; prints the status and ends at one that is no success
    curl -sS --fail-with-body -o answer.json -w '%{http_code}' -X "$1" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d "$3" "$2"
}
now=$(date -u +%FT%TZ)
today=$(date -u +%F)
status=$(send PUT "$WORKOUT_URL/v1/athletes/me/workouts/watch/1" \
    '{"sport": "running", "startTime": "'"$now"'", "durationSeconds": 3600, "perceivedExertion": 7}')
told "a run: $status"
status=$(send PUT "$NUTRITION_URL/v1/athletes/me/meals/app/1" \
    '{"eatenAt": "'"$now"'", "mealType": "lunch", "items": [{"name": "Lentil soup", "energyKcal": 420, "proteinGrams": 24, "ironMg": 6.6}]}')
told "a meal: $status"
status=$(send PUT "$ADVICE_URL/v1/athletes/me/check-ins/$today" '{"legHeaviness": 8, "soreness": 4}')
told "heavy legs: $status"

until curl -sS -H "Authorization: Bearer $token" "$ADVICE_URL/v1/athletes/me/advice?date=$today" > advice.json \
    && grep -q '"loadToday":80' advice.json && grep -q '"eatenTodayGrams":24' advice.json; do
    sleep 0.1
done
told "the first advice of my own: $(grep -o '"headline":"[^"]*"' advice.json | head -n 1)"

kill -INT -$stack
wait $stack || true
trap - EXIT
told "stopped"
