#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Instructions per second of processor time of the guest programs: qemu-aarch64, translated, translated with cycle counting by op
# class, interpreted; in turn.
#   benchmarks/engine.sh [ROUNDS [PROGRAM...]]    (3 rounds, all programs unless told)
#   benchmarks/engine.sh churn [FUNCTIONS...]     memory of a run that writes so many functions, each of which is translated: heap,
#                                                 code cache, Metaspace, classes, most that was resident
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
. features/org.trapline.platform.feature/rootfiles/support/jdk.sh
. releng/classpath.sh
find_java jdk || { no_java_message; exit 1; }
export JAVA_HOME=$java_home

# Iterations of about half a second and of about four, under QEMU.
declare -A few=([control]=20000 [chase]=3000 [fft]=700 [nbody]=40000 [strings]=2000 [bytecode]=700 [recursion]=4000 [calls]=20000)
declare -A many=([control]=150000 [chase]=20000 [fft]=6000 [nbody]=350000 [strings]=16000 [bytecode]=5000 [recursion]=30000 [calls]=150000)

prepare_libraries
compile_bundle org.trapline.a64
path=$(own_path org.trapline.a64):$(cat build/tests.path)
rm -rf build/engine
mkdir -p build/engine
"$java_home/bin/javac" -proc:none -cp "$path" -d build/engine \
	benchmarks/src/org/trapline/benchmarks/{RunGuest,CompareEngines}.java
run=("$java_home/bin/java" -XX:+UseSerialGC -cp "build/engine:$path" org.trapline.benchmarks.RunGuest)
if [ "${1:-}" = churn ]; then
	shift
	[ $# -gt 0 ] || set -- 5000 20000 200000
	for functions in "$@"; do
		echo "$functions functions:"
		"${run[@]}" translated guests/churn "$functions"
		echo
	done
	exit
fi
rounds=${1:-3}
[ $# -eq 0 ] || shift
programs=("$@")
[ $# -gt 0 ] || programs=(control chase fft nbody strings bytecode recursion calls)
arguments=()
for program in "${programs[@]}"; do arguments+=("guests/$program" "${few[$program]}" "${many[$program]}"); done
exec "$java_home/bin/java" -cp build/engine org.trapline.benchmarks.CompareEngines "$rounds" \
	"${run[*]}" "${arguments[@]}"
