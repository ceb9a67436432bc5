#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Builds the workloads' image: build.sh [FOLDER], by default here: "workloads" is an ELF file, "workloads.img" the same as an arm64
# image. The same compiler (Debian 12's gcc-aarch64-linux-gnu, 12.2.0) gives the same bytes anywhere.
#   build.sh --library FOLDER     the kernel for programs of one's own, which port/build.sh links: start.o and libtrapline.a
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
library=
if [ "${1:-}" = --library ]; then library=1; shift; fi
to=$(readlink -f "${1:-$here}")
cd "$here"

compiler=aarch64-linux-gnu-gcc
command -v $compiler >/dev/null || { echo "build.sh: $compiler is needed: Debian's gcc-aarch64-linux-gnu" >&2; exit 1; }
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT

common=(-std=gnu11 -O2 -Wall -Wextra -Werror -march=armv8-a -mno-outline-atomics -ffreestanding -nostdlib -static
	-fno-stack-protector -fno-asynchronous-unwind-tables -fno-pie -no-pie -fno-ident -fno-tree-loop-distribute-patterns
	-Wl,--build-id=none -Wl,-z,noexecstack -Wl,--no-warn-rwx-segments -Wl,--discard-all)
whole=("${common[@]}" -mgeneral-regs-only)
kernel=("${whole[@]}" -mstrict-align -Wa,-I"$objects")

$compiler "${whole[@]}" -Wl,-T,user/user.ld -o "$objects/user" user/*.c user/*.S
aarch64-linux-gnu-objcopy -O binary "$objects/user" "$objects/user.bin"
if [ "$library" ]; then
	for source in kernel/*.c kernel/vectors.S work/run.c port/port.c; do
		$compiler "${kernel[@]}" -c -o "$objects/$(basename "$source").o" "$source"
	done
	$compiler "${common[@]}" -c -o "$objects/library.c.o" port/library.c
	$compiler "${kernel[@]}" -c -o "$to/start.o" kernel/start.S
	aarch64-linux-gnu-ar rcsD "$to/libtrapline.a" "$objects"/*.o
	exit
fi
$compiler "${kernel[@]}" -Wl,-z,max-page-size=4096 -Wl,-T,kernel/kernel.ld -o "$to/workloads" kernel/*.S kernel/*.c work/*.c
aarch64-linux-gnu-objcopy -O binary "$to/workloads" "$to/workloads.img"
chmod 755 "$to/workloads"
chmod 644 "$to/workloads.img"
