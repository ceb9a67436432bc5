#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Runs the arm64 programs of kvm-unit-tests on QEMU's virt and on ours, and prints a table of what passed on each, and
# the lines that differ.
#   conformance.sh CHECKOUT [PATTERN...]    the tests whose names match a pattern, by default all
# CHECKOUT is kvm-unit-tests, built: ./configure --arch=arm64 --cross-prefix=aarch64-linux-gnu- && make
# What each printed is kept in the folder that the last line names. TRAPLINE is the command, by default the one of this tree.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
trapline=${TRAPLINE:-$root/trapline}
seconds=120

checkout=${1:?usage: conformance.sh CHECKOUT [PATTERN...]}
shift
[ -f "$checkout/arm/selftest.flat" ] || { echo "conformance.sh: no $checkout/arm/selftest.flat: build it first" >&2; exit 1; }
command -v qemu-system-aarch64 >/dev/null || { echo "conformance.sh: Debian's qemu-system-arm is needed" >&2; exit 1; }
if [ $# = 0 ]; then patterns=('*'); else patterns=("$@"); fi
to=$(mktemp -d)

# A test is: name program GIC CPUs MiB arguments. "migrates" marks those that are moved to another machine on the way,
# "timed" those that count what only our timing model has.
common=$(cat <<'TESTS'
selftest-setup selftest 2 2 256 setup smp=2 mem=256
selftest-vectors-kernel selftest 2 1 128 vectors-kernel
selftest-vectors-user selftest 2 1 128 vectors-user
selftest-smp selftest 2 8 128 smp
psci psci 2 4 128
timer timer 2 1 128
timer-gicv3 timer 3 1 128
gicv2-ipi gic 2 8 128 ipi
gicv2-mmio gic 2 8 128 mmio
gicv2-mmio-up gic 2 1 128 mmio
gicv2-mmio-3p gic 2 3 128 mmio
gicv2-active gic 2 8 128 active
gicv3-ipi gic 3 8 128 ipi
gicv3-active gic 3 8 128 active
its-introspection gic 3 4 128 its-introspection
its-trigger gic 3 4 128 its-trigger
its-migration gic 3 4 128 its-migration migrates
its-pending-migration gic 3 4 128 its-pending-migration migrates
its-migrate-unmapped-collection gic 3 4 128 its-migrate-unmapped-collection migrates
pmu-cycle-counter pmu 2 1 128 cycle-counter 0 timed
pmu-event-introspection pmu 2 1 128 pmu-event-introspection timed
pmu-event-counter-config pmu 2 1 128 pmu-event-counter-config timed
pmu-basic-event-count pmu 2 1 128 pmu-basic-event-count timed
pmu-mem-access pmu 2 1 128 pmu-mem-access timed
pmu-mem-access-reliability pmu 2 1 128 pmu-mem-access-reliability timed
pmu-sw-incr pmu 2 1 128 pmu-sw-incr timed
pmu-chained-counters pmu 2 1 128 pmu-chained-counters timed
pmu-chained-sw-incr pmu 2 1 128 pmu-chained-sw-incr timed
pmu-chain-promotion pmu 2 1 128 pmu-chain-promotion timed
pmu-overflow-interrupt pmu 2 1 128 pmu-overflow-interrupt timed
cache cache 2 1 128
debug-bp debug 2 1 128 bp
debug-bp-migration debug 2 1 128 bp-migration migrates
debug-wp debug 2 1 128 wp
debug-wp-migration debug 2 1 128 wp-migration migrates
debug-sstep debug 2 1 128 ss
debug-sstep-migration debug 2 1 128 ss-migration migrates
fpu-context fpu 2 2 128
mte-sync mte 2 1 128 sync
pl031 pl031 2 1 128
pci-test pci-test 2 1 128
TESTS
)

# The tests again with a core and a level: at EL1 of a Cortex-A57, and at EL2 of a core that has VHE.
tests() {
	sed 's/^/el1 /' <<< "$common"
	sed 's/^\([^ ]*\)/el2 \1-vhe/' <<< "$common"
}

# Each prints what the serial port had; the *_moved continue in another machine what one began.
on_qemu() {
	local cpu=cortex-a57 machine=virt,gic-version=$gic
	[ "$level" = el1 ] || { cpu=neoverse-n1; machine+=,virtualization=on; }
	timeout $seconds qemu-system-aarch64 -M "$machine" -cpu "$cpu" -smp "$cpus" -m "$memory" -nodefaults -display none \
		-device pci-testdev -kernel "$checkout/arm/$program.flat" -initrd "$to/environment" -append "$arguments" "$@"
}

qemu_moved() {
	mkfifo "$to/monitor.in" "$to/monitor.out"
	on_qemu -serial file:"$to/before" -chardev "pipe,id=monitor,path=$to/monitor" -mon monitor &
	local process=$!
	exec 7<> "$to/monitor.in" 8<> "$to/monitor.out"
	while kill -0 $process 2>/dev/null && ! grep -qs '^Now migrate\|^Skipped VM migration' "$to/before"; do
		read -rt 0.2 -u 8 || true
	done
	printf 'migrate "exec:cat > %s"\nquit\n' "$to/state" >&7
	wait $process || true
	exec 7>&- 8>&-
	rm "$to/monitor.in" "$to/monitor.out"
	cat "$to/before"
	# a key that is pressed before the state has arrived is lost
	for _ in {1..10}; do sleep 1; echo; done | on_qemu -serial stdio -incoming "exec:cat $to/state"
}

# A slow clock, so that it does not take long to wait for time to pass.
ours() {
	local core=(--cpu cortex-a57)
	[ "$level" = el1 ] || core=(--cpu armv8.2-vhe --el 2)
	"$trapline" boot "$checkout/arm/$program.flat" --at 0x40080000 --initrd "$to/environment" --append "$arguments" \
		"${core[@]}" --mode $mode --set clock=125MHz --gic "$gic" --cpus "$cpus" --memory "${memory}M" --max-seconds $seconds "$@"
}

ours_moved() {
	ours --until "to continue..." --save-checkpoint "$to/checkpoint" < /dev/null
	echo | "$trapline" boot --restore "$to/checkpoint" --max-seconds $seconds
}

# reports FILE: the lines that say what passed; count FILE: how many of each kind
reports() {
	tr -d '\r' < "$1" | grep -aE '^(PASS|FAIL|XFAIL|XPASS|KFAIL|SKIP): ' | sed 's/ *$//' || true
	grep -aq '^EXIT: STATUS=' "$1" || echo "did not end"
	# 77 without a report: there was nothing to test
	! grep -aq '^EXIT: STATUS=77' "$1" || grep -aq '^SKIP: ' "$1" || echo "SKIP: all of it"
}

count() {
	reports "$1" | sed 's/^PASS:.*/passed/; s/^\(FAIL\|XPASS\):.*/failed/; s/^\(XFAIL\|KFAIL\):.*/failed as expected/
		s/^SKIP:.*/skipped/' | sort | uniq -c | sed 's/^ *//; s/^1 did/did/' | paste -sd, | sed 's/,/, /g'
}

echo ERRATA_FORCE=y > "$to/environment"
differences=
echo "| test | CPUs | GIC | QEMU | Trapline |"
echo "| --- | --- | --- | --- | --- |"
while read -r level name program gic cpus memory arguments; do
	chosen=
	# shellcheck disable=SC2053
	for pattern in "${patterns[@]}"; do [[ $name != $pattern ]] || chosen=1; done
	[ "$chosen" ] || continue
	mode=functional
	if [[ $arguments == *\ timed ]]; then
		arguments=${arguments% timed}
		mode=timing
	fi
	if [[ $arguments == *\ migrates ]]; then
		arguments=${arguments% migrates}
		qemu_moved > "$to/$name.qemu" 2>&1 < /dev/null || true
		ours_moved > "$to/$name.ours" 2> "$to/$name.log" || true
	else
		on_qemu -serial stdio > "$to/$name.qemu" 2>&1 < /dev/null || true
		ours > "$to/$name.ours" 2> "$to/$name.log" < /dev/null || true
	fi
	echo "| $name | $cpus | $gic | $(count "$to/$name.qemu") | $(count "$to/$name.ours") |"
	differing=$(diff <(reports "$to/$name.qemu") <(reports "$to/$name.ours") | grep '^[<>]' | sed 's/^</-/; s/^>/+/') || true
	[ -z "$differing" ] || differences+=$'\n'"$name"$'\n'"$differing"$'\n'
done < <(tests)
echo
echo "Lines that differ, QEMU's after -, ours after +:"
echo "${differences:-none}"
echo "All output is in $to"
