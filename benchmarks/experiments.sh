#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# What running experiments takes: the sample experiments, and two workers against one. For an idle machine.
#   benchmarks/experiments.sh          short forms with two jobs, each and together; the exit table of a second on one job
#   benchmarks/experiments.sh full     the full form of each with one job
#   benchmarks/experiments.sh workers  the full form of coremark with one job and with two
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
./trapline --version > /dev/null
to=build/experiments
rm -rf "$to"
mkdir -p "$to"
TIMEFORMAT='%R s, %U s of processor time'

# once NAME FILE OPTION...: runs an experiment and tells what it took
once() {
	local name=$1 file=$2 status=0
	shift 2
	printf '%-32s ' "$name"
	time ./trapline run "$file" "$@" -o "$to/$name" > "$to/$name.txt" 2>&1 || status=$?
	[ $status = 0 ] || echo "  exit status $status: $to/$name.txt"
}

sample() {
	echo "samples/experiments/$1/$1.experiment.yaml"
}

case ${1:-short} in
short)
	time (for folder in samples/experiments/*/; do
		name=$(basename "$folder")
		once "$name" "$(sample "$name")" --short --jobs 2
	done; printf '%-32s ' together)
	once exit-table-of-a-second "$(sample ipi-exits)" --jobs 1
	;;
full)
	for folder in samples/experiments/*/; do
		name=$(basename "$folder")
		once "$name" "$(sample "$name")" --jobs 1
	done
	;;
workers)
	for jobs in 1 2 1 2; do
		once "workers-$jobs" "$(sample coremark)" --jobs $jobs
		rm -rf "$to/workers-$jobs"
	done
	;;
*)
	echo "experiments.sh: found $1, expected short, full or workers" >&2
	exit 2
	;;
esac
