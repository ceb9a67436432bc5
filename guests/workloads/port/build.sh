#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Links a program with the workloads' kernel: build.sh OUTPUT SOURCE... [OPTION...]. Writes OUTPUT, an ELF file for machines laid out as
# QEMU's virt, and OUTPUT.img, an arm64 image for any board. Options are the compiler's; without one it is told -O2.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
[ $# -ge 2 ] || { echo "build.sh OUTPUT SOURCE... [OPTION...]" >&2; exit 2; }
output=$1
shift

compiler=aarch64-linux-gnu-gcc
command -v $compiler >/dev/null || { echo "build.sh: $compiler is needed: Debian's gcc-aarch64-linux-gnu" >&2; exit 1; }
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT
"$here/../build.sh" --library "$objects"
$compiler -O2 -march=armv8-a -mno-outline-atomics -fno-stack-protector -fno-asynchronous-unwind-tables -fno-pie -no-pie -fno-ident \
	-nostdlib -static -I"$here" -Wl,--build-id=none -Wl,-z,noexecstack -Wl,--no-warn-rwx-segments -Wl,-z,max-page-size=4096 \
	-Wl,-T,"$here/../kernel/kernel.ld" -o "$output" "$objects/start.o" "$@" "$objects/libtrapline.a" -lgcc
aarch64-linux-gnu-objcopy -O binary "$output" "$output.img"
