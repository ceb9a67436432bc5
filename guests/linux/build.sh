#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Builds the workloads as a Linux program: build.sh [FOLDER], by default here. The same compiler (Debian 12's gcc-aarch64-linux-gnu,
# 12.2.0) gives the same bytes anywhere.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
to=$(readlink -f "${1:-$here}")
cd "$here"

compiler=aarch64-linux-gnu-gcc
command -v $compiler >/dev/null || { echo "build.sh: $compiler is needed: Debian's gcc-aarch64-linux-gnu" >&2; exit 1; }
kernel=../workloads/kernel work=../workloads/work user=../workloads/user
$compiler -std=gnu11 -O2 -Wall -Wextra -Werror -march=armv8-a -mgeneral-regs-only -mno-outline-atomics -ffreestanding -nostdlib -static \
	-fno-stack-protector -fno-asynchronous-unwind-tables -fno-pie -no-pie -fno-ident -fno-tree-loop-distribute-patterns \
	-Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,--discard-all -o "$to/workloads" \
	start.S main.c processes.c groups.c $kernel/{arguments,format,duration,bytes}.c $work/{run,results,control,ctxsw,memory,calls}.c \
	$user/*.c $user/copy.S
chmod 755 "$to/workloads"
