#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Takes the screenshots of docs/images from what the workbench's tests made: run ./check ui and ./check org.trapline.rcp first.
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
measure=$root/tests/org.trapline.ui.measure.tests/target/screenshots
experiment=$root/tests/org.trapline.ui.experiment.tests/target/screenshots
rcp=$root/tests/org.trapline.rcp.tests/target/screenshots
tracecompass=$root/tracecompass/org.trapline.ui.tmf.tests/target/screenshots
timeline=$root/tracecompass/org.trapline.ui.timeline.tests/target/screenshots
images=$root/docs/images

take() {
	if [ ! -s "$1" ]; then
		echo "docs-screenshots: $1 is missing: run ./check ui and ./check org.trapline.rcp" >&2
		exit 1
	fi
	cp "$1" "$images/$2"
}

mkdir -p "$images"
for page in recognised calibrate changes; do take "$experiment/whatif-$page-light.png" "whatif-$page-light.png"; done
take "$experiment/experiment-run-light.png" experiment-run-light.png
take "$experiment/results-steps-cause-light.png" results-steps-cause-light.png
take "$timeline/timeline-menu-light.png" timeline-menu-light.png
take "$timeline/timeline-guest-light.png" timeline-guest-light.png
for theme in light dark; do
	take "$rcp/welcome-$theme.png" "welcome-$theme.png"
	take "$rcp/import-$theme.png" "import-$theme.png"
	for page in overview exits latency timeline events; do take "$measure/run-$page-$theme.png" "$page-$theme.png"; done
	take "$measure/run-filtered-$theme.png" "filtered-$theme.png"
	take "$measure/table-exits-$theme.png" "exit-timing-$theme.png"
	take "$measure/counters-counters-$theme.png" "counters-$theme.png"
	take "$measure/failure-$theme.png" "failure-$theme.png"
	for page in overview context_switch bandwidth distributions scores conditions; do
		take "$measure/bench-$page-$theme.png" "bench-$page-$theme.png"
	done
	take "$measure/caches-$theme.png" "memory-latency-$theme.png"
	take "$measure/runs-$theme.png" "runs-$theme.png"
	take "$measure/mapping-$theme.png" "mapping-$theme.png"
	for page in runs summary differences memory_load conditions; do
		take "$measure/compare-$page-$theme.png" "compare-$page-$theme.png"
	done
	take "$measure/compare-exits-exits-$theme.png" "compare-exits-$theme.png"
	take "$measure/compare-new-$theme.png" "compare-new-$theme.png"
	for view in events histogram statistics latency_scatter latency_density latency_statistics; do
		take "$tracecompass/$view-$theme.png" "tc-$view-$theme.png"
	done
	for page in view whole exits; do take "$timeline/timeline-$page-$theme.png" "timeline-$page-$theme.png"; done
	for page in setup vary measures problem-source; do
		take "$experiment/experiment-$page-$theme.png" "experiment-$page-$theme.png"
	done
	take "$experiment/experiment-progress-$theme.png" "experiment-progress-$theme.png"
	for page in points curves tornado exits steps ways; do take "$experiment/results-$page-$theme.png" "results-$page-$theme.png"; done
	take "$experiment/board-l3-$theme.png" "board-l3-$theme.png"
	for wizard in experiment board; do take "$experiment/new-$wizard-$theme.png" "new-$wizard-$theme.png"; done
done
