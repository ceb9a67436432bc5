# SPDX-License-Identifier: EPL-2.0
# A display for tests where there is none: source this, call start_display.

start_display() {
	if [ -n "${DISPLAY:-}" ] && [ -z "${TRAPLINE_OWN_DISPLAY:-}" ]; then
		return 0
	fi
	mkdir -p build
	rm -f build/display
	exec 8<>build/display
	# Xvfb picks a free number and writes it to the descriptor that it is given
	Xvfb -displayfd 8 -screen 0 1600x1000x24 -nolisten tcp >build/xvfb.log 2>&1 &
	display_process=$!
	trap 'kill "$display_process" 2>/dev/null || :' EXIT
	for _ in $(seq 100); do
		if [ -s build/display ]; then
			read -r display_number < build/display
			export DISPLAY=:$display_number
			exec 8>&-
			return 0
		fi
		sleep 0.1
	done
	echo "check: Xvfb did not start; see build/xvfb.log" >&2
	return 1
}
