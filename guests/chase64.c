// SPDX-License-Identifier: EPL-2.0
// The same as chase, through 64 MiB.
#define LINES (1 << 20)
#include "chase.c"
