#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Builds the bare-metal programs: build.sh [FOLDER], by default here. The same compiler (Debian 12's gcc-aarch64-linux-gnu, 12.2.0)
# gives the same bytes anywhere.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
to=$(readlink -f "${1:-$here}")
cd "$here"

compiler=aarch64-linux-gnu-gcc
command -v $compiler >/dev/null || { echo "build.sh: $compiler is needed: Debian's gcc-aarch64-linux-gnu" >&2; exit 1; }

# build PROGRAM [SOURCE OPTION...]: from PROGRAM.c or SOURCE and what all have, for memory from 0x40100000 on
build() {
	local program=$1 source=${2:-$1.c}
	shift $(($# < 2 ? $# : 2))
	$compiler -std=gnu11 -O1 -Wall -Wextra -Werror -march=armv8-a -mgeneral-regs-only -mstrict-align -mno-outline-atomics \
		-ffreestanding -nostdlib -static -fno-stack-protector -fno-asynchronous-unwind-tables -fno-pie -no-pie -fno-ident \
		-fno-tree-loop-distribute-patterns -Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack \
		-Wl,-Ttext-segment=0x40100000 -Wl,--discard-all -Wl,--no-warn-rwx-segments \
		-o "$to/$program" start.S "$source" bare.c "$@"
	chmod 755 "$to/$program"
}

build exceptions
build registers
build translation
build counters registers.c -DCOUNTERS=1
build vhe vhe.c -march=armv8.2-a
build interface
build debug
build translation16 translation.c -DSIXTEEN=1
build priorities2 priorities.c taking.S -DGIC=2
build priorities3 priorities.c taking.S -DGIC=3
build lists2 lists.c taking.S -DGIC=2
build lists3 lists.c taking.S -DGIC=3
build cpus2 cpus.c taking.S -DGIC=2
build cpus3 cpus.c taking.S -DGIC=3
build timers timers.c taking.S -DGIC=2
build monitors monitors.c taking.S -DGIC=2

# work PROGRAM WARM TIMED: a guest program of guests with translation on, which works so many iterations, and so many again
work() {
	$compiler -std=c11 -O2 -Wall -Wextra -Werror -march=armv8-a -mno-outline-atomics -ffreestanding -nostdlib -static \
		-fno-stack-protector -fno-asynchronous-unwind-tables -fno-pie -no-pie -fno-ident -fno-tree-loop-distribute-patterns \
		-Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,-Ttext-segment=0x40100000 -Wl,--discard-all \
		-Wl,--no-warn-rwx-segments -DWARM="$2" -DTIMED="$3" -o "$to/work-$1" mapped.S work.c "../$1.c"
	chmod 755 "$to/work-$1"
}

work control 30000 30000
build routing routing.c -DGIC=2
