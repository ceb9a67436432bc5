#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# How long ./trapline report takes for large recordings beside perf script, as whole processes in turn, and how much memory.
#   benchmarks/recordings.sh [ROUNDS]    (5 unless told)
# Takes perf-record/vmix-c4-large.perf.data.xz of TRAPLINE_TRACES (default ../shared/traces), and makes it ten times as
# large; both are left in TRAPLINE_BENCHMARKS (default /tmp/trapline-benchmarks), a gigabyte, for the next time.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
. benchmarks/files.sh
rounds=${1:-5}

if ! command -v perf >/dev/null; then
	echo "recordings.sh: needs perf (Debian package linux-perf)" >&2
	exit 1
fi
prepare_recordings
./trapline --version >/dev/null

for file in "$large" "$tenfold"; do
	echo
	echo "$(basename "$file"), $(stat -c %s "$file") bytes:"
	"$java" benchmarks/src/org/trapline/benchmarks/CompareCommands.java "$rounds" \
		"perf script --guest-code -i $file" "./trapline report $file"
done
