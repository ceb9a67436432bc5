#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Builds the workloads' image: build.sh [FOLDER], by default here: "workloads" is an ELF file, "workloads.img" the same as an arm64
# image. The same compiler (Debian 12's gcc-aarch64-linux-gnu, 12.2.0) gives the same bytes anywhere.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
to=$(readlink -f "${1:-$here}")
cd "$here"

compiler=aarch64-linux-gnu-gcc
command -v $compiler >/dev/null || { echo "build.sh: $compiler is needed: Debian's gcc-aarch64-linux-gnu" >&2; exit 1; }
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT

common=(-std=gnu11 -O2 -Wall -Wextra -Werror -march=armv8-a -mno-outline-atomics -ffreestanding -nostdlib -static
	-fno-stack-protector -fno-asynchronous-unwind-tables -fno-pie -no-pie -fno-ident -fno-tree-loop-distribute-patterns
	-ffile-prefix-map="$objects"=. -Wl,--build-id=none -Wl,-z,noexecstack -Wl,--no-warn-rwx-segments -Wl,--discard-all)
kernel=("${common[@]}" -mgeneral-regs-only -mstrict-align)

$compiler "${common[@]}" -Wl,-T,user/user.ld -o "$objects/user" user/*.c user/start.S
aarch64-linux-gnu-objcopy -O binary "$objects/user" "$objects/user.bin"
$compiler "${kernel[@]}" -Wl,-z,max-page-size=4096 -Wl,-T,kernel/kernel.ld -Wa,-I"$objects" -o "$to/workloads" \
	kernel/*.S kernel/*.c work/*.c
aarch64-linux-gnu-objcopy -O binary "$to/workloads" "$to/workloads.img"
chmod 755 "$to/workloads"
chmod 644 "$to/workloads.img"
