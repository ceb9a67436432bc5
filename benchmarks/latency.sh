#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Load latencies of board seattle, as the timing model has them, beside those that were measured on one: a table of all points on
# standard output, and docs/images/load-latency.svg.
#   benchmarks/latency.sh [ORDERS]    each point is the mean over so many orders of pages (4 unless told)
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
./check org.trapline.platform --select-class org.trapline.platform.timing.LoadLatencyTest >&2
. features/org.trapline.platform.feature/rootfiles/support/jdk.sh
find_java jdk
path=$(printf '%s:' build/classes/org.trapline.{platform.tests,platform,a64,measure,analysis,chart})$(cat build/tests.path)
points=$(mktemp)
trap 'rm -f "$points"' EXIT
tests=tests/org.trapline.platform.tests/src/org/trapline/platform/timing
"$java_home/bin/java" -Xmx2g -cp "$path" org.trapline.platform.timing.LoadLatency $tests/memory-latency-seattle.csv \
	$((128 << 20)) "${1:-4}" | tee "$points"
"$java_home/bin/java" -Djava.awt.headless=true -cp "$path" benchmarks/src/org/trapline/benchmarks/LatencyPlot.java "$points" \
	docs/images/load-latency.svg
