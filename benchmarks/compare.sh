#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# How long ./trapline compare takes for two recordings of a million exits each, beside a report of one and then of the
# other, as whole processes in turn, and how much memory.
#   benchmarks/compare.sh [ROUNDS]    (5 unless told)
# Takes perf-record/vmix-c4-large.perf.data.xz of TRAPLINE_TRACES (default ../shared/traces), and makes it ten and eleven
# times as large; they are left in TRAPLINE_BENCHMARKS (default /tmp/trapline-benchmarks), two gigabytes, for the next time.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
. benchmarks/files.sh
rounds=${1:-5}

prepare_recordings
enlarge "$elevenfold" 11
./trapline --version >/dev/null

"$java" benchmarks/src/org/trapline/benchmarks/CompareCommands.java "$rounds" \
	"sh -c './trapline report $tenfold && ./trapline report $elevenfold'" \
	"./trapline compare $tenfold $elevenfold"
