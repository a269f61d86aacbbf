#!/usr/bin/env bash
# Writes every sample: all letters to target/, and of the first of each a picture to pictures/.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")"
longhand=../../longhand

run() { # name, table, template, options
    local name=$1 table=$2 template=$3
    shift 3
    "$longhand" letters --data "$table" --template "$template" --out "target/$name" --proofs 1 "$@"
}
run thank-you customers.csv thank-you.xsl --name '{id}-{last_name}.pdf' --envelope envelope.fo
run long-letter friends.jsonl long-letter.fo
run form members.xml form.fo
run card birthdays.csv card.fo --bleed 3 --crop-marks
run labels customers.csv labels.xsl --rows-per-file 20

# The first of each sample, as the README of samples/ shows it.
mkdir -p pictures
for name in thank-you long-letter form card labels; do
    first=$(find "target/$name/proofs" -name '*-1.png' | sort | head -n 1)
    cp "$first" "pictures/$name.png"
done
cp "$(find target/long-letter/proofs -name '*-2.png' | sort | head -n 1)" pictures/long-letter-2.png
cp "$(find target/thank-you/envelopes/proofs -name '*-1.png' | sort | head -n 1)" pictures/envelope.png
