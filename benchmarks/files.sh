# SPDX-License-Identifier: EPL-2.0
# Finds Java as $java, and makes the large recordings: $large and, ten times as large, $tenfold; for comparisons $elevenfold.
# Sourced from $root.

. features/org.trapline.platform.feature/rootfiles/support/jdk.sh
find_java jdk || { no_java_message; exit 1; }

traces=${TRAPLINE_TRACES:-$root/../shared/traces}
folder=${TRAPLINE_BENCHMARKS:-/tmp/trapline-benchmarks}
large=$folder/vmix-c4-large.perf.data
tenfold=$folder/vmix-c4-large-x10.perf.data
elevenfold=$folder/vmix-c4-large-x11.perf.data

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
	enlarge "$tenfold" 10
}

# A second recording of a million exits, of another length.
prepare_comparison() {
	prepare_recordings
	enlarge "$elevenfold" 11
}

# enlarge FILE TIMES: makes the large recording so many times as large, unless it is there.
enlarge() {
	if [ ! -e "$1" ]; then
		"$java" benchmarks/src/org/trapline/benchmarks/EnlargePerfData.java "$large" "$1.part" "$2"
		mv "$1.part" "$1"
	fi
}
