#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Seconds from the command to the busybox shell of the fetched Linux, one CPU, in turn: QEMU (qemu-system-aarch64 -M virt -cpu
# cortex-a57) and ./trapline boot, each with what else the machine is made of; wall-clock time and processor time, medians.
#   benchmarks/boot.sh [ROUNDS]    (3 unless told)
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
./trapline fetch linux >&2
linux=$(ls -d "${XDG_CACHE_HOME:-$HOME/.cache}"/trapline/linux-* | tail -n 1)
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT
prompt="built-in shell"
TIMEFORMAT='%R %U %S'

qemu() {
	local log=$times/console pid
	: > "$log"
	qemu-system-aarch64 -M virt -cpu cortex-a57 -m 1024 -nic none -nographic -kernel "$linux/Image" \
		-initrd "$linux/initramfs.gz" -append console=ttyAMA0 </dev/null >"$log" 2>&1 &
	pid=$!
	until grep -q "$prompt" "$log"; do sleep 0.05; done
	kill "$pid"
	wait "$pid" || true
}

trapline() {
	./trapline boot linux --until "$prompt" "$@" </dev/null >/dev/null 2>&1
}

# measure NAME COMMAND...: notes the seconds of a run
measure() {
	local name=$1
	shift
	{ time "$@" 2>/dev/null; } 2>> "$times/$name"
}

trapline
for _ in $(seq "${1:-3}"); do
	measure qemu qemu
	measure el1 trapline
	measure el2 trapline --el 2
	measure timing trapline --mode timing
done
median() {
	sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}
base=$(awk '{print $1}' "$times/qemu" | median)
printf '%-22s %10s %10s %8s\n' machine seconds processor ratio
for name in qemu el1 el2 timing; do
	wall=$(awk '{print $1}' "$times/$name" | median)
	cpu=$(awk '{print $2 + $3}' "$times/$name" | median)
	printf '%-22s %10.2f %10.2f %8.2f\n' "$name" "$wall" "$cpu" "$(echo "$wall $base" | awk '{print $1 / $2}')"
done
