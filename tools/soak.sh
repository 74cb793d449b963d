#!/usr/bin/env bash
# Run tests again and again beside two busy loops: what passes alone and fails on a busy machine is found so.
#     tools/soak.sh 10 tests/cli/test_review.py tests/browse      how often, then what pytest takes; ten times everything when nothing is named
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
times=${1:-10}
shift || true
loops=()
trap 'kill "${loops[@]}"' EXIT
for _ in 1 2; do
    (while :; do :; done) &
    loops+=($!)
done
for round in $(seq "$times"); do
    echo "── round $round of $times"
    "${PYTHON:-.venv/bin/python}" -m pytest -p no:cacheprovider "$@"
done
