# SPDX-License-Identifier: EPL-2.0
# Debian packages that Trapline needs from the machine: source this, call need_packages.
# As root with apt it installs what is missing; otherwise it says what to install.

# What charts need, with a window or without.
packages_charts="fontconfig fonts-dejavu-core"
# What a window needs.
packages_window="libgtk-3-0 adwaita-icon-theme $packages_charts"
# What headless tests need as well: programs that importers, the A64 core and the platform are compared with.
packages_programs="linux-perf trace-cmd xz-utils zstd binutils binutils-aarch64-linux-gnu libc6-arm64-cross
	gcc-aarch64-linux-gnu babeltrace2 qemu-user qemu-system-arm gdb-multiarch libc6-dev-arm64-cross bzip2
	device-tree-compiler python3-jsonschema python3-yaml cpio"
# What all tests need: a display of their own, too.
packages_check="xvfb $packages_programs"

is_installed() {
	dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'
}

# In newer releases libgtk-3-0 goes by the name libgtk-3-0t64.
package_name() {
	if [ "$1" = libgtk-3-0 ] && ! is_installed libgtk-3-0 &&
		{ is_installed libgtk-3-0t64 || apt-cache show libgtk-3-0t64 >/dev/null 2>&1; }; then
		echo libgtk-3-0t64
	else
		echo "$1"
	fi
}

# need_packages PACKAGE...: installs those that are missing. Returns 1, with a message, when some stay missing.
need_packages() {
	if ! command -v dpkg-query >/dev/null; then
		return 0 # no Debian: what is missing shows itself where it is used
	fi
	packages_missing=
	for package in "$@"; do
		package=$(package_name "$package")
		is_installed "$package" || packages_missing="$packages_missing $package"
	done
	[ -n "$packages_missing" ] || return 0
	if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
		echo "trapline: installing Debian packages:$packages_missing" >&2
		# shellcheck disable=SC2086
		install_packages $packages_missing && return 0
		echo "trapline: apt-get could not install:$packages_missing" >&2
	else
		echo "trapline: these Debian packages are missing; install them as root with" >&2
		echo "    apt-get install$packages_missing" >&2
	fi
	return 1
}

install_packages() {
	packages_log=${TMPDIR:-/tmp}/trapline-apt.$$.log
	if apt_install "$@" || { apt_get update && apt_install "$@"; }; then
		rm -f "$packages_log"
		return 0
	fi
	tail -n 20 "$packages_log" >&2
	rm -f "$packages_log"
	return 1
}

apt_install() {
	apt_get install -y --no-install-recommends "$@"
}

apt_get() {
	DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >>"$packages_log" 2>&1 </dev/null
}
