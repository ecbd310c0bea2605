#!/bin/bash
# pin-images.sh REGISTRY VERSION: writes the digests of the pushed images REGISTRY/<service>:VERSION into the production
# overlay. Needs docker and has to reach the registry.
set -euo pipefail

registry=${1:?the registry and folder, as registry.example.org/freshlegs}
version=${2:?the version that was pushed}
file=$(cd "$(dirname "$0")" && pwd)/overlays/production/images/kustomization.yaml

{
    sed -n '/^#/p; /^apiVersion/p; /^kind/p' "$file"
    echo "images:"
    for service in workout-service nutrition-service advice-service dashboard; do
        reference=$(docker image inspect --format '{{index .RepoDigests 0}}' "$registry/$service:$version")
        printf '  - name: freshlegs/%s\n    newName: %s/%s\n    digest: %s\n' \
            "$service" "$registry" "$service" "${reference#*@}"
    done
} > "$file.new"
mv "$file.new" "$file"
