#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Downloads Debian's arm64 packages that tests work on, and unpacks them, once, to build/debian-arm64:
#   root/     what is in busybox-static, libc6, libssl3 and their like
#   Image     the arm64 kernel, as it lies in memory
# apt keeps what it knows of arm64 in a state of its own there: the machine's stays as it is, and no root is needed.
# The packages come from where the machine's own come from. Prints the folder.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
folder=$root/build/debian-arm64
packages=(busybox-static libc6 libssl3)

fail() {
	echo "debian-arm64: $1; see $folder/log" >&2
	tail -n 5 "$folder/log" >&2
	exit 1
}

apt() {
	"$1" -o APT::Architecture=arm64 -o APT::Architectures::=arm64 -o Dir::State="$folder/apt" \
		-o Dir::State::status="$folder/apt/status" -o Dir::Cache="$folder/apt/cache" -o APT::Sandbox::User=root \
		-o Acquire::Languages=none "${@:2}" 2>>"$folder/log"
}

# The kernel that the package linux-image-arm64 stands for.
kernel_package() {
	apt apt-cache depends --important linux-image-arm64 | sed -n 's/^ *Depends: \(linux-image-[0-9].*\)$/\1/p' | head -n 1
}

download() {
	mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial" "$folder/packages"
	: > "$folder/log"
	: > "$folder/apt/status"
	for program in apt-get apt-cache dpkg-deb; do
		command -v $program >/dev/null || fail "$program is needed to download Debian packages"
	done
	apt apt-get -q update >>"$folder/log" || fail "apt-get could not update its lists for arm64"
	local kernel
	kernel=$(kernel_package)
	[ -n "$kernel" ] || fail "apt knows no package linux-image-arm64"
	(cd "$folder/packages" && apt apt-get -q download "${packages[@]}" "$kernel" >>"$folder/log") ||
		fail "apt-get could not download ${packages[*]} $kernel for arm64"
}

unpack() {
	local package
	rm -rf "$folder/root"
	for package in "$folder"/packages/*.deb; do
		dpkg-deb -x "$package" "$folder/root" 2>>"$folder/log" || fail "dpkg-deb could not unpack $package"
	done
	image "$(ls "$folder"/root/boot/vmlinuz-* | head -n 1)"
	rm -rf "$folder/packages" "$folder/apt" "$folder/root/lib/modules" "$folder/root/usr/lib/modules"
}

# A kernel is an Image, compressed or not, or an EFI program (zboot) that holds a compressed one: at an offset and of a size that
# stand in its header (Linux, drivers/firmware/efi/libstub/zboot-header.S).
image() {
	if [ "$(bytes "$1" 4 4)" = zimg ]; then
		local offset size
		offset=$(od -An -tu4 -j8 -N4 "$1")
		size=$(od -An -tu4 -j12 -N4 "$1")
		tail -c +$((offset + 1)) "$1" | head -c $((size)) > "$folder/Image.z"
		"$(bytes "$1" 24 32)" -dc < "$folder/Image.z" > "$folder/Image.new" || fail "the kernel could not be unpacked"
		rm "$folder/Image.z"
	elif gzip -dc "$1" > "$folder/Image.new" 2>>"$folder/log"; then
		:
	else
		cp "$1" "$folder/Image.new"
	fi
	[ "$(bytes "$folder/Image.new" 56 4)" = ARMd ] || fail "$1 holds no arm64 kernel Image"
	mv "$folder/Image.new" "$folder/Image"
}

bytes() {
	tail -c +$(($2 + 1)) "$1" | head -c "$3" | tr -d '\0'
}

if [ ! -e "$folder/Image" ]; then
	mkdir -p "$folder"
	exec 9>"$folder/lock"
	flock 9 # another test may be at it
	if [ ! -e "$folder/Image" ]; then
		download
		unpack
	fi
fi
echo "$folder"
