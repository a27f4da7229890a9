#!/usr/bin/env bash
# How long the packaged platform takes to answer its first page, and a page after that. Run it by hand; see docs/benchmarks.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. ./.ci/jdk25.sh
mvn -q -B -ntp -DskipTests package
port=${PORT:-8199} data=$(mktemp -d) base="http://127.0.0.1:${PORT:-8199}"
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$data"' EXIT
now() { date +%s%N; }
since() { echo "$((($(now) - $1) / 1000000)) ms"; }
start() {
    local began; began=$(now)
    "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar platform/target/platform-*.jar \
        --spring.profiles.active="$1" --server.port="$port" --qmhcn.data="$data/$1" --qmhcn.programs="$data/programs" >"$data/log" 2>&1 &
    pid=$!
    until curl -sf -o "$data/page" "$base/actuator/health/readiness"; do sleep 0.05; done
    curl -s -o "$data/page" "$base/"
    echo "$2, first page answered after $(since "$began")"
}
stop() { kill "$pid"; wait "$pid" 2>/dev/null || true; }
page() { curl -s -b "$data/jar" -c "$data/jar" -o "$data/page" -w "  $1: %{http_code}, first byte %{time_starttransfer} s, whole %{time_total} s, %{size_download} bytes\n" "$base$1"; }

start demo "cold: empty folder, PostgreSQL unpacked, demonstration made up, loaded and counted"
stop
start demo "warm: the same folder again"
for path in / /framework /framework/edition-2021/accessible /resources /; do page "$path"; done
token=$(curl -s -b "$data/jar" -c "$data/jar" "$base/sign-in" | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -1)
curl -s -o "$data/page" -b "$data/jar" -c "$data/jar" --data-urlencode "_csrf=$token" --data-urlencode "email=quality@amberwick.example" \
    --data-urlencode "password=harbour lights at dusk" "$base/sign-in"
home=/organizations/amberwick
for path in $home $home $home/indicators/wait-for-counselling $home/indicators/follow-up-within-7-days/comparison; do page "$path"; done
echo "memory of the program: $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status") MB"
