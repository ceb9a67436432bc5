#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# How long ./trapline report takes for a CTF trace of 1.1 million events beside babeltrace2, as whole processes in turn on one
# CPU, and how many events a second of processor time that is.
#   benchmarks/ctf.sh [ROUNDS]    (5 unless told)
# perf converts the large recording; see recordings.sh for where files are.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
. benchmarks/files.sh
rounds=${1:-5}

for program in perf babeltrace2; do
	if ! command -v $program >/dev/null; then
		echo "ctf.sh: needs $program (Debian packages linux-perf and babeltrace2)" >&2
		exit 1
	fi
done
prepare_recordings
trace=$folder/vmix-c4-large.ctf
if [ ! -e "$trace" ]; then
	rm -rf "$trace.part"
	perf data convert -i "$large" --to-ctf "$trace.part" >/dev/null 2>&1
	mv "$trace.part" "$trace"
fi
./trapline --version >/dev/null

taskset -c 0 "$java" benchmarks/src/org/trapline/benchmarks/CompareCommands.java "$rounds" \
	"babeltrace2 -o dummy $trace" "./trapline report $trace"
TIMEFORMAT='%U %S'
for _ in $(seq "$rounds"); do
	{ time taskset -c 0 ./trapline report "$trace" >/dev/null; } 2>&1
done | sort -n | awk '{ seconds[NR] = $1 + $2 }
	END { printf "trapline report: %.2f s of processor time, %.0f events a second of it\n", seconds[int((NR + 1) / 2)],
		1112359 / seconds[int((NR + 1) / 2)] }'
