#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Runs stress-ng's stressors and rt-tests, few operations of each, and says how each ended: "NAME: STATUS". Then come the
# kernel's messages of level warning and above since the start.
stress() {
	stress-ng --verify --oomable --timeout 2 "$@" > /tmp/out 2>&1
	told "$1" $?
}

told() {
	echo "${1#--}: $2"
	[ "$2" = 0 ] || cat /tmp/out
}

# programs of rt-tests may take all of the time
echo -1 > /proc/sys/kernel/sched_rt_runtime_us
before=$(dmesg -r | wc -l)
stress --cpu 4 --cpu-ops 8
stress --vm 2 --vm-bytes 8M --vm-ops 200
stress --fork 4 --fork-ops 40
stress --switch 2 --switch-ops 1000
stress --timer 2 --timer-ops 500
stress --sock 2 --sock-ops 2
stress --pipe 2 --pipe-ops 1000
stress --futex 4 --futex-ops 500
stress --hdd 1 --hdd-bytes 2M --hdd-ops 40
stress --mmap 2 --mmap-bytes 512K --mmap-ops 2
stress --fault 2 --fault-ops 200
stress --brk 2 --brk-ops 1000
stress --clone 2 --clone-ops 10
stress --sem 2 --sem-ops 1000
stress --mutex 2 --mutex-ops 500
stress --poll 2 --poll-ops 200
stress --sigq 2 --sigq-ops 400
stress --atomic 4 --atomic-ops 20
stress --matrix 2 --matrix-ops 4
stress --membarrier 2 --membarrier-ops 20
stress --yield 4 --yield-ops 400
stress --cache 2 --cache-ops 2
stress --hrtimers 2 --hrtimers-ops 100
cyclictest -q -t 4 -l 100 -i 200 -p 80 > /tmp/out 2>&1
told cyclictest $?
hackbench -l 20 -g 2 > /tmp/out 2>&1
told hackbench $?
pi_stress --inversions=200 --groups 1 --quiet > /tmp/out 2>&1
told pi_stress $?
signaltest -l 100 -t 2 -q > /tmp/out 2>&1
told signaltest $?
echo "messages:"
dmesg -r | tail -n +$((before + 1)) | grep '^<[0-4]>'
echo "stress: done"
