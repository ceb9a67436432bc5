#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# What running experiments takes: the sample experiments, and two workers against one. For an idle machine.
#   benchmarks/experiments.sh          short forms with two jobs, each and together; the exit table of a second on one job
#   benchmarks/experiments.sh full     the full form of each with one job
#   benchmarks/experiments.sh workers  two points of the same work, and of the length of usual full forms, with one job and with
#                                      two, five times in turn: seconds, and by what factor two are faster, from medians
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
	# points that differ in nothing but their seed, so that two jobs can share the work evenly
	{
		echo 'trapline: experiment/1'
		echo 'board: ls2080a'
		echo 'set: {board.cpus: 2, host.tick: 1000}'
		echo 'vms: [{vcpus: 2, memory: 64M}]'
		echo "workload: {image: $root/guests/workloads/workloads, arguments: workload=control iterations=20000, cycles: 100G}"
		echo 'seeds: [1, 2]'
		echo 'measure: [{name: score, score: control/cpus=2}]'
	} > "$to/workers.experiment.yaml"
	printf '%-6s %10s %10s\n' jobs seconds 'processor s'
	for _ in 1 2 3 4 5; do
		for jobs in 1 2; do
			rm -rf "$to/workers"
			TIMEFORMAT='%R %U'
			took=$({ time ./trapline run "$to/workers.experiment.yaml" --jobs $jobs -o "$to/workers" > "$to/workers.txt" 2>&1; } 2>&1)
			printf '%-6s %10s %10s\n' $jobs ${took% *} ${took#* }
			echo "${took% *}" >> "$to/seconds-$jobs"
		done
	done
	median() { sort -n "$1" | sed -n 3p; }
	one=$(median "$to/seconds-1")
	two=$(median "$to/seconds-2")
	awk -v one="$one" -v two="$two" 'BEGIN { printf "medians %s s and %s s: two workers are %.2f times one\n", one, two, one / two }'
	;;
*)
	echo "experiments.sh: found $1, expected short, full or workers" >&2
	exit 2
	;;
esac
