# SPDX-License-Identifier: EPL-2.0
# Finds Java as $java, and makes the large recordings: $large and, ten times as large, $tenfold. Sourced from $root.

. features/org.trapline.platform.feature/rootfiles/support/jdk.sh
find_java jdk || { no_java_message; exit 1; }

traces=${TRAPLINE_TRACES:-$root/../shared/traces}
folder=${TRAPLINE_BENCHMARKS:-/tmp/trapline-benchmarks}
large=$folder/vmix-c4-large.perf.data
tenfold=$folder/vmix-c4-large-x10.perf.data

prepare_recordings() {
	local packed=$traces/perf-record/vmix-c4-large.perf.data.xz
	mkdir -p "$folder"
	if [ ! -e "$large" ]; then
		if [ ! -e "$packed" ]; then
			echo "needs $packed (set TRAPLINE_TRACES)" >&2
			exit 1
		fi
		xz -dc "$packed" > "$large.part"
		mv "$large.part" "$large"
	fi
	if [ ! -e "$tenfold" ]; then
		"$java" benchmarks/src/org/trapline/benchmarks/EnlargePerfData.java "$large" "$tenfold.part" 10
		mv "$tenfold.part" "$tenfold"
	fi
}
