#!/usr/bin/env bash
# Measures letters of about 120 words: speed, memory, and whether a run that is killed three times
# ends in the same bytes as one that is not.   Usage: benchmark.sh [LETTERS, 1000 if not given [whole | killed]]
# With "whole" only the undisturbed run is made, with "killed" the other, which is then compared with it.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")"
letters=${1:-1000}
part=${2:-all}
work=target/benchmark

run() { # folder
    exec ../../longhand letters --data "$work/table.csv" --template benchmark.fo --out "$1"
}

# The Java process that a launcher started, itself or through other shells.
java_of() {
    local child
    for child in $(pgrep -P "$1" || true); do
        if [ "$(cat "/proc/$child/comm" 2>/dev/null || true)" = java ]; then echo "$child"; else java_of "$child"; fi
    done
}

make_table() {
    awk -v count="$letters" 'BEGIN {
        split("winter summer harvest market garden harbour library village", places, " ")
        split("honey apples timber candles pears barley ribbons lanterns", goods, " ")
        print "id,name,place,goods"
        for (i = 1; i <= count; i++)
            printf "%05d,Friend of the %s,%s,%s\n", i, places[i % 8 + 1], places[i % 7 + 1], goods[i % 5 + 1]
    }' >"$work/table.csv"
}

whole() {
    local launcher java now peak=0
    rm -rf "$work"
    mkdir -p "$work"
    make_table
    (run "$work/whole") &
    launcher=$!
    while kill -0 "$launcher" 2>/dev/null; do
        for java in $(java_of "$launcher"); do
            now=$(awk '/VmHWM/ {print int($2 / 1024)}' "/proc/$java/status" 2>/dev/null || true)
            [ "${now:-0}" -gt "$peak" ] && peak=$now
        done
        sleep 0.2
    done
    wait "$launcher"
    echo "peak memory: $peak MB"
}

lines() {
    if [ -f "$work/killed/ledger.csv" ]; then wc -l <"$work/killed/ledger.csv"; else echo 0; fi
}

killed() {
    local kill launcher java
    rm -rf "$work/killed"
    for kill in 1 2 3; do
        (run "$work/killed") >/dev/null 2>&1 &
        launcher=$!
        while kill -0 "$launcher" 2>/dev/null && [ "$(lines)" -le $((letters * kill / 4)) ]; do
            sleep 0.05
        done
        for java in $(java_of "$launcher"); do kill -KILL "$java" || true; done
        wait "$launcher" 2>/dev/null || true
        echo "killed with $(($(lines) - 1)) letters written"
    done
    (run "$work/killed")
    (cd "$work/whole" && sha256sum ./*.pdf) >"$work/whole.sums"
    (cd "$work/killed" && sha256sum ./*.pdf) >"$work/killed.sums"
    cmp "$work/whole.sums" "$work/killed.sums"
    echo "$(wc -l <"$work/killed.sums") letters, byte for byte the same"
}

[ "$part" = killed ] || whole
[ "$part" = whole ] || killed
