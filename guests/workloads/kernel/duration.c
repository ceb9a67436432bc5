// SPDX-License-Identifier: EPL-2.0
// Units of the clock as times.
#include "kernel.h"

#define BILLION 1000000000ul

u64 frequency;
bool by_cycles;

u64 nanoseconds(u64 units) {
	return by_cycles ? units : units / frequency * BILLION + units % frequency * BILLION / frequency;
}

u64 picoseconds_each(u64 units, u64 count) {
	return nanoseconds(units) * 1000 / count;
}

u64 microseconds(u64 micros) {
	return micros / 1000000 * frequency + micros % 1000000 * frequency / 1000000;
}
