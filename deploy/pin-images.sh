#!/bin/bash
# pin-images.sh REGISTRY VERSION: writes the digests of the pushed images REGISTRY/<service>:VERSION into the production
# overlay. Needs docker and has to reach the registry. Writes nothing unless every image has a digest there.
set -euo pipefail

registry=${1:?the registry and folder, as registry.example.org/freshlegs}
version=${2:?the version that was pushed}
file=$(cd "$(dirname "$0")" && pwd)/overlays/production/images/kustomization.yaml
trap 'rm -f "$file.new"' EXIT

digest() { # an image may have been pushed to several registries: the digest in this one
    docker image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$registry/$1:$version" \
        | sed -nE "s|^$registry/$1@(sha256:[0-9a-f]{64})\$|\1|p" | head -n 1
}

{
    sed -n '/^#/p; /^apiVersion/p; /^kind/p' "$file"
    echo "images:"
    for service in workout-service nutrition-service advice-service dashboard; do
        pinned=$(digest "$service")
        if [ -z "$pinned" ]; then
            echo "$registry/$service:$version has no digest in that registry: push it first" >&2
            exit 1
        fi
        printf '  - name: freshlegs/%s\n    newName: %s/%s\n    digest: %s\n' "$service" "$registry" "$service" "$pinned"
    done
} > "$file.new"
mv "$file.new" "$file"
