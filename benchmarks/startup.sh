#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# How long the workbench takes to its window with Trace Compass's bundles and ours that need them, beside without, as whole
# processes in turn, each on a workspace that it has been on before: seconds, and processor time until then.
#   benchmarks/startup.sh [ROUNDS [PRODUCT]]    (9 rounds, and the product of this tree, unless told)
# Needs Xvfb and xdotool. A window counts once it shows; what the workbench does after that is the same for both.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
. benchmarks/files.sh
. releng/display.sh
rounds=${1:-9}
product=${2:-releng/org.trapline.product/target/products/org.trapline.product/linux/gtk/x86_64/trapline}
for program in Xvfb xdotool; do
	if ! command -v $program >/dev/null; then
		echo "startup.sh: needs $program (Debian packages xvfb and xdotool)" >&2
		exit 1
	fi
done
[ -n "${2:-}" ] || ./trapline --version >/dev/null
product=$(cd "$product" && pwd)
if ! compgen -G "$product/plugins/org.trapline.ui.timeline_*.jar" >/dev/null; then
	echo "startup.sh: the product was built without Trace Compass: there is nothing to compare" >&2
	exit 1
fi
TRAPLINE_OWN_DISPLAY=yes start_display
work=$(mktemp -d)
trap 'kill "$display_process" 2>/dev/null || :; rm -rf "$work"' EXIT

# The same product twice; one of them does not know the bundles in question.
for kind in with without; do
	mkdir -p "$work/$kind"
	cp -r "$product/configuration" "$work/$kind/configuration"
	rm -rf "$work/$kind/configuration"/org.eclipse.{osgi,core.runtime,equinox.app}
done
info=configuration/org.eclipse.equinox.simpleconfigurator/bundles.info
sed -i -E '/^org\.(eclipse\.tracecompass\.|trapline\.(ui\.timeline|ui\.tmf|tmf|history|trace\.ctf),)/d' "$work/without/$info"

# Starts the workbench until its window shows; prints seconds, and seconds of processor time.
start() {
	local begin process ticks
	begin=$(date +%s%N)
	"$java" --enable-native-access=ALL-UNNAMED -Dosgi.install.area="file:$product/" \
		-jar "$product"/plugins/org.eclipse.equinox.launcher_*.jar -nosplash -name Trapline \
		-install "$product" -configuration "$work/$1/configuration" \
		-data "$work/$1/workspace" >"$work/$1.log" 2>&1 &
	process=$!
	until xdotool search --onlyvisible --name 'Trapline' >/dev/null 2>&1; do
		if ! kill -0 $process 2>/dev/null; then
			cat "$work/$1.log" >&2
			exit 1
		fi
		sleep 0.02
	done
	ticks=$(awk '{ print $14 + $15 }' /proc/$process/stat)
	echo "$1 $(($(date +%s%N) - begin)) $ticks"
	kill $process
	wait $process 2>/dev/null || :
}

# The first start of each makes its workspace and caches.
for kind in with without; do start $kind >/dev/null; done
for _ in $(seq "$rounds"); do
	for kind in with without; do start $kind; done
done > "$work/times"
for kind in with without; do
	for column in 2 3; do
		awk -v kind=$kind -v column=$column '$1 == kind { print $column }' "$work/times" | sort -n |
			awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
	done | paste -sd ' ' | awk -v kind=$kind -v hertz="$(getconf CLK_TCK)" -v rounds="$rounds" \
		'{ printf "%s Trace Compass: %.2f s to the window, %.2f s of processor time; medians of %d\n", kind, $1 / 1e9,
			$2 / hertz, rounds }'
done
