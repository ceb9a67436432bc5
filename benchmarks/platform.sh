#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Our virt board against qemu-system-aarch64 -M virt -cpu cortex-a57, one CPU, the same images, in turn; processor time of the whole
# process between two lines of the console, medians, ratios: above 1 is faster than QEMU.
#   benchmarks/platform.sh [ROUNDS]    (3 unless told; TRAPLINE has another command than ./trapline run)
# Functional mode beside QEMU, timing mode beside QEMU with -icount shift=0:
#   control          what CoreMark does: bare metal with translation on, in Linux
#   calls            system calls in Linux, each of which switches address spaces twice (KPTI)
#   chase            a random chase of pointers through 64 MiB in Linux; instructions per second
# and of ours: restoring 1 GiB of RAM of which 200 MB are used, and the most that was resident.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
. features/org.trapline.platform.feature/rootfiles/support/jdk.sh
find_java jdk || { no_java_message; exit 1; }
rounds=${1:-3}
trapline=${TRAPLINE:-./trapline}
linux=build/benchmarks/linux
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# Iterations: those after which all is warm, and those that are timed.
declare -A warm=([control]=30000 [calls]=20000 [chase]=1) timed=([control]=60000 [calls]=20000 [chase]=10001)
# Instructions of a step of chase64's loop, and steps of an iteration.
chase_instructions=3
chase_steps=1024

if [ ! -e $linux/initramfs.gz ]; then
	mkdir -p $linux
	$trapline fetch linux --to $linux --add guests/control --add guests/calls --add guests/chase64:/bin/chase >&2
fi
time_lines() {
	"$java" benchmarks/src/org/trapline/benchmarks/TimeLines.java "$@"
}
qemu() {
	qemu-system-aarch64 -M virt -cpu cortex-a57 -m 1024 "$@"
}
export -f qemu

bare() {
	local name=$1
	shift
	time_lines "" 3 "$@" > "$results/lines"
	awk 'NR == 2 {w = $3} NR == 3 {print $3 - w}' "$results/lines" >> "$results/bare-control.$name"
}

# What Linux runs: each program twice, a line with the mark before each and after the last. The mark is put together, so that the
# command line that the kernel prints does not have it. A kernel takes 32 words for its init at the most.
script="m=@;t(){ echo \$m@ \$1;\$1 \$2;};"
for program in control calls chase; do
	script+="t $program ${warm[$program]};t $program ${timed[$program]};"
done
script+="echo \$m@ end"
inside() {
	local name=$1
	shift
	time_lines @@ 7 "$@" > "$results/lines"
	awk -v to="$results" -v name="$name" '
		{time[NR] = $3; program[NR] = $6; most = $4}
		END {
			for (i = 2; i < 7; i += 2) {
				used = time[i + 1] - time[i]
				# what chase does before it chases
				if (program[i] == "chase") used -= time[i] - time[i - 1]
				print used >> to "/linux-" program[i] "." name
			}
			print most >> to "/memory." name
		}' "$results/lines"
}

semihosting="-nodefaults -display none -chardev stdio,id=c -semihosting-config enable=on,target=native,chardev=c"
append="console=ttyAMA0 -- $script"
image="-kernel $linux/Image -initrd $linux/initramfs.gz"
for _ in $(seq "$rounds"); do
	for mode in functional timing; do
		icount=$([ $mode = functional ] || echo -icount shift=0)
		# shellcheck disable=SC2086
		bare qemu-$mode bash -c 'exec qemu-system-aarch64 -M virt -cpu cortex-a57 -m 1024 "$@"' - $semihosting $icount \
			-kernel guests/bare/work-control
		bare $mode $trapline boot guests/bare/work-control --memory 1G --mode $mode
		# shellcheck disable=SC2086
		inside qemu-$mode qemu-system-aarch64 -M virt -cpu cortex-a57 -m 1024 -nic none -nographic $icount $image -append "$append"
		inside $mode $trapline boot $linux/Image --initrd $linux/initramfs.gz --append "$append" --memory 1G --mode $mode
	done
done

median() {
	sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}
printf '%-16s %-12s %10s %10s %8s\n' program mode QEMU ours ratio
for program in bare-control linux-control linux-calls linux-chase; do
	for mode in functional timing; do
		theirs=$(median "$results/$program.qemu-$mode")
		ours=$(median "$results/$program.$mode")
		awk -v p=$program -v m=$mode -v q="$theirs" -v o="$ours" \
			'BEGIN {printf "%-16s %-12s %10.2f %10.2f %8.2f\n", p, m, q, o, q / o}'
	done
done
for mode in functional timing; do
	awk -v m=$mode -v s="$(median "$results/linux-chase.$mode")" \
		-v n=$(((timed[chase] - 1) * chase_steps * chase_instructions)) \
		'BEGIN {printf "chase, %s mode: %.1f million instructions a second\n", m, n / s / 1e6}'
	echo "most that was resident, $mode mode: $(median "$results/memory.$mode") MiB"
done

checkpoint=$results/checkpoint
$trapline boot $linux/Image --initrd $linux/initramfs.gz --memory 1G --save-checkpoint "$checkpoint" --until "filled it" \
	--append "console=ttyAMA0 -- for i in \$(seq 75); do cat /bin/busybox; done > /tmp/fill; echo fill''ed it; sleep 1" </dev/null > "$results/fill" 2>&1
grep "memory touched" "$results/fill"
TIMEFORMAT="restored in %R s, %U s of processor time in user mode"
for _ in $(seq "$rounds"); do
	time $trapline boot --restore "$checkpoint" --until instructions:1 </dev/null >/dev/null 2>&1
done
