# SPDX-License-Identifier: EPL-2.0
# Finds the bundles of Trace Compass for a build: source this with $root set, call find_tracecompass.
# TRAPLINE_TRACECOMPASS names a folder of bundles to be taken instead of Debian's package, or is "none".

# Sets tracecompass_plugins to the folder of prepared bundles, and tracecompass_option to what Maven is told of it. Returns 1
# when there are none: both are empty then, and tracecompass_missing says why.
find_tracecompass() {
	tracecompass_plugins=
	tracecompass_option=
	tracecompass_missing=
	if [ "${TRAPLINE_TRACECOMPASS:-}" = none ]; then
		tracecompass_missing="TRAPLINE_TRACECOMPASS=none"
		return 1
	fi
	tracecompass_log=${TMPDIR:-/tmp}/trapline-tracecompass.$$.log
	if tracecompass_plugins=$("$root/releng/tracecompass/prepare.sh" ${TRAPLINE_TRACECOMPASS:+"$TRAPLINE_TRACECOMPASS"} \
		2>"$tracecompass_log" </dev/null); then
		tracecompass_option=-Dtracecompass.plugins=$tracecompass_plugins
		rm -f "$tracecompass_log"
		return 0
	fi
	tracecompass_missing=$(tail -n 1 "$tracecompass_log")
	rm -f "$tracecompass_log"
	return 1
}

# Takes a leading -Dtracecompass.plugins=FOLDER: call it with the arguments; returns 0 if the first is one, to be shifted.
take_tracecompass() {
	case ${1:-} in
	-Dtracecompass.plugins=*)
		TRAPLINE_TRACECOMPASS=${1#*=}
		export TRAPLINE_TRACECOMPASS
		;;
	*) return 1 ;;
	esac
}
