#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# How long ./trapline compare takes for two recordings of a million exits each beside ./trapline report for one of them,
# as whole processes in turn, and how much memory.
#   benchmarks/comparison.sh [ROUNDS]    (5 unless told)
# Makes two large recordings of the one that recordings.sh takes, and leaves them there: two gigabytes.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
. benchmarks/files.sh

prepare_comparison
./trapline --version >/dev/null
"$java" benchmarks/src/org/trapline/benchmarks/CompareCommands.java "${1:-5}" \
	"./trapline report $tenfold" "./trapline compare $tenfold $elevenfold"
