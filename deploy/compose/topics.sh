#!/bin/bash
# Creates the topics of the event contract; those that exist stay as they are. A test holds the list against the contract.
set -euo pipefail

create() {
    local topic=$1 settings=()
    shift
    for setting in "$@"; do
        settings+=(--config "$setting")
    done
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$topic" \
        --partitions 12 --replication-factor 1 "${settings[@]}"
}

create freshlegs.workouts.v1 cleanup.policy=compact compression.type=producer delete.retention.ms=2592000000 max.compaction.lag.ms=604800000 max.message.bytes=1048576 message.timestamp.type=CreateTime min.insync.replicas=1 unclean.leader.election.enable=false
create freshlegs.wellness.v1 cleanup.policy=compact compression.type=producer delete.retention.ms=2592000000 max.compaction.lag.ms=604800000 max.message.bytes=1048576 message.timestamp.type=CreateTime min.insync.replicas=1 unclean.leader.election.enable=false
create freshlegs.meals.v1 cleanup.policy=compact compression.type=producer delete.retention.ms=2592000000 max.compaction.lag.ms=604800000 max.message.bytes=1048576 message.timestamp.type=CreateTime min.insync.replicas=1 unclean.leader.election.enable=false
create freshlegs.food-days.v1 cleanup.policy=compact compression.type=producer delete.retention.ms=2592000000 max.compaction.lag.ms=604800000 max.message.bytes=1048576 message.timestamp.type=CreateTime min.insync.replicas=1 unclean.leader.election.enable=false
create freshlegs.advice.v1 cleanup.policy=compact,delete compression.type=producer delete.retention.ms=2592000000 max.compaction.lag.ms=604800000 max.message.bytes=1048576 message.timestamp.type=CreateTime min.insync.replicas=1 retention.ms=2592000000 segment.ms=86400000 unclean.leader.election.enable=false
create freshlegs.workouts.v1.dlq cleanup.policy=delete compression.type=producer max.message.bytes=1064960 message.timestamp.type=CreateTime min.insync.replicas=1 retention.ms=2592000000 segment.ms=86400000 unclean.leader.election.enable=false
create freshlegs.wellness.v1.dlq cleanup.policy=delete compression.type=producer max.message.bytes=1064960 message.timestamp.type=CreateTime min.insync.replicas=1 retention.ms=2592000000 segment.ms=86400000 unclean.leader.election.enable=false
create freshlegs.meals.v1.dlq cleanup.policy=delete compression.type=producer max.message.bytes=1064960 message.timestamp.type=CreateTime min.insync.replicas=1 retention.ms=2592000000 segment.ms=86400000 unclean.leader.election.enable=false
create freshlegs.food-days.v1.dlq cleanup.policy=delete compression.type=producer max.message.bytes=1064960 message.timestamp.type=CreateTime min.insync.replicas=1 retention.ms=2592000000 segment.ms=86400000 unclean.leader.election.enable=false
create freshlegs.advice.v1.dlq cleanup.policy=delete compression.type=producer max.message.bytes=1064960 message.timestamp.type=CreateTime min.insync.replicas=1 retention.ms=2592000000 segment.ms=86400000 unclean.leader.election.enable=false
