#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Prepares the bundles of Eclipse Trace Compass that Trapline reads CTF and draws time lines with, and prints the folder
# that they are in. What was prepared before is taken from the cache.
#   prepare.sh               from Debian's package (see the file "package")
#   prepare.sh FOLDER        from the bundles in a folder, such as plugins/ of a newer Trace Compass
#   prepare.sh --cached      as without arguments, but only from the cache
# The machine's apt and its configuration stay as they are, and no root is needed. Exit status 1, with the reason on
# standard error, when there are no bundles to be had.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
. "$here/../../features/org.trapline.platform.feature/rootfiles/support/jdk.sh"
cache=${XDG_CACHE_HOME:-$HOME/.cache}/trapline/tracecompass
read -r package version suite checksum < <(grep -v '^#' "$here/package")

fail() {
	echo "tracecompass: $1" >&2
	exit 1
}

lines() {
	sed -e '/^#/d' -e '/^$/d' "$here/$1"
}

# What the prepared bundles depend on, in a few characters.
fingerprint() {
	cat "$here/prepare.sh" "$here/package" "$here/bundles.list" "$here/stubs.list" "$@" | sha256sum | cut -c 1-12
}

# apt with a state of its own, which knows the one suite and where the machine's first source is.
apt() {
	apt-get -q -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$work/sources" -o Dir::State="$work/state" \
		-o Dir::State::status="$work/state/status" -o Dir::Cache="$work/cache" -o APT::Sandbox::User="$(id -un)" \
		-o Acquire::Languages=none -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20 \
		"$@" >>"$work/log" 2>&1
}

# The source of the machine's own Debian packages, with the suite exchanged: deb822 files first, then lines of the old form.
write_source() {
	mkdir -p "$work/sources" "$work/state/lists/partial" "$work/cache/archives/partial"
	: > "$work/state/status"
	local file
	for file in /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list.d/*.sources; do
		[ -r "$file" ] || continue
		awk -v suite="$suite" 'BEGIN { RS = ""; ORS = "\n\n" }
			/(^|\n)Types:[^\n]*deb/ && !done { sub(/\nSuites:[^\n]*/, "\nSuites: " suite)
				sub(/\nComponents:[^\n]*/, "\nComponents: main"); print; done = 1 }' "$file" > "$work/sources/one.sources"
		[ ! -s "$work/sources/one.sources" ] || return 0
	done
	rm -f "$work/sources/one.sources"
	cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
		sed -n 's/^\(deb \(\[[^]]*\] \)\?[^ ]*\) .*/\1 '"$suite"' main/p' | head -n 1 > "$work/sources/one.list"
	[ -s "$work/sources/one.list" ] || fail "apt has no source of Debian packages; install nothing, give a folder of bundles"
}

# Downloads and unpacks the package; its bundles are in $plugins then.
download() {
	local program
	for program in apt-get dpkg-deb sha256sum; do
		command -v $program >/dev/null || fail "$program is needed to get Debian's package $package"
	done
	write_source
	# an update that fails in part may do: what counts is whether the package arrives
	apt update || :
	(cd "$work" && apt download "$package=$version") || {
		sed -n 's/^[EW]: //p' "$work/log" | tail -n 2 >&2
		fail "apt-get could not download $package $version from Debian's suite $suite"
	}
	local file
	file=$(echo "$work"/*.deb)
	echo "$checksum  $file" | sha256sum --check --status ||
		fail "${file##*/} has SHA-256 $(sha256sum "$file" | cut -d ' ' -f 1), expected $checksum"
	dpkg-deb -x "$file" "$work/root"
	plugins=$work/root/usr/share/eclipse-tracecompass/plugins
}

# Copies the bundles of the list from $plugins. A file is named after its bundle, with or without a version behind.
copy_bundles() {
	local bundle file candidate
	for bundle in $(lines bundles.list); do
		file=
		for candidate in "$plugins/$bundle".jar "$plugins/${bundle}"_*.jar; do
			[ ! -f "$candidate" ] || file=$candidate
		done
		[ -n "$file" ] || fail "$plugins has no bundle $bundle"
		cp "$file" "$out/$bundle.jar"
	done
}

write_stubs() {
	local name version requires
	while read -r name version requires; do
		{
			printf 'Bundle-ManifestVersion: 2\nBundle-Name: Stands for %s\n' "$name"
			printf 'Bundle-SymbolicName: %s\nBundle-Version: %s\n' "$name" "$version"
			[ -z "$requires" ] || printf 'Require-Bundle: %s;visibility:=reexport\n' "$requires"
		} > "$work/manifest"
		"$java_home/bin/jar" --create --file "$out/stub-$name.jar" --manifest "$work/manifest" --date=2020-01-01T00:00:00Z ||
			fail "jar could not write $out/stub-$name.jar"
	done < <(lines stubs.list)
}

# prepare FOLDER: makes the folder, all of it or nothing.
prepare() {
	find_java jdk || fail "a JDK is needed, see ./trapline"
	work=$(mktemp -d "$cache/preparing.XXXXXX")
	trap 'rm -rf "$work"' EXIT
	out=$work/plugins
	mkdir "$out"
	[ -n "$plugins" ] || download
	copy_bundles
	write_stubs
	mv -T "$out" "$1" 2>/dev/null || [ -d "$1" ] || fail "$1 cannot be written"
}

plugins=
mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ] || fail "$cache cannot be written"
case ${1:-} in
"" | --cached) folder=$cache/$version-$(fingerprint) ;;
*)
	[ -d "$1" ] || fail "$1 is no folder"
	plugins=$(cd "$1" && pwd)
	folder=$cache/other-$(fingerprint <(stat -c '%n %s %Y' "$plugins"/org.eclipse.tracecompass.*.jar 2>/dev/null))
	;;
esac
if [ ! -d "$folder" ]; then
	[ "${1:-}" != --cached ] || fail "nothing is cached"
	prepare "$folder"
fi
echo "$folder"
