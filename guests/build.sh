#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Builds the guest programs: build.sh [FOLDER], by default here. The same compiler (Debian 12's gcc-aarch64-linux-gnu, 12.2.0) gives the
# same bytes anywhere: no build id, no compiler's mark, no paths.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
to=$(readlink -f "${1:-$here}")
cd "$here"

compiler=aarch64-linux-gnu-gcc
command -v $compiler >/dev/null || { echo "build.sh: $compiler is needed: Debian's gcc-aarch64-linux-gnu" >&2; exit 1; }

# build PROGRAM OPTIMISATION [SOURCE...]: from PROGRAM.c, what all have, and other sources
build() {
	local program=$1 optimisation=$2
	shift 2
	$compiler -std=c11 "$optimisation" -Wall -Wextra -Werror -march=armv8-a -mno-outline-atomics -ffreestanding -nostdlib -static \
		-fno-stack-protector -fno-asynchronous-unwind-tables -fno-math-errno -fno-tree-loop-distribute-patterns -fno-ident \
		-Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,--discard-all \
		-o "$to/$program" "$program.c" guest.c start.S "$@"
	chmod 755 "$to/$program"
}

build control -O2
build chase -O2
build chase64 -O2
build fft -O3
build nbody -O3
build strings -O2 copy.S
build bytecode -O2
build recursion -O2
build calls -O2
build churn -O2 -Wl,--no-warn-rwx-segments
