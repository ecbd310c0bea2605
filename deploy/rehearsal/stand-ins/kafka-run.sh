#!/bin/bash
# What the start command of the apache/kafka image does, as far as docker-compose.yml relies on it.
set -euo pipefail
properties=/mnt/shared/config/server.properties
if [ ! -e /var/lib/kafka/data/meta.properties ]; then
    /opt/kafka/bin/kafka-run-class.sh kafka.tools.StorageTool format --cluster-id "$CLUSTER_ID" --config "$properties"
fi
exec /opt/kafka/bin/kafka-run-class.sh kafka.Kafka "$properties"
