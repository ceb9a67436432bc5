// SPDX-License-Identifier: EPL-2.0
// An iteration moves 8 bodies by their gravity, in double precision.
#include "guest.h"

const char name[] = "nbody";

#define BODIES 8
#define STEP 0.001

static double x[BODIES], y[BODIES], z[BODIES], vx[BODIES], vy[BODIES], vz[BODIES], mass[BODIES];

static void begin(void) {
	uint32_t seed = 7;
	for (int i = 0; i < BODIES; i++) {
		x[i] = (int32_t) next_random(&seed) * 0x1p-27;
		y[i] = (int32_t) next_random(&seed) * 0x1p-27;
		z[i] = (int32_t) next_random(&seed) * 0x1p-29;
		vx[i] = (int32_t) next_random(&seed) * 0x1p-33;
		vy[i] = (int32_t) next_random(&seed) * 0x1p-33;
		vz[i] = (int32_t) next_random(&seed) * 0x1p-35;
		mass[i] = 0.01 + (next_random(&seed) & 0xFF) * 0x1p-12;
	}
}

static void advance(void) {
	for (int i = 0; i < BODIES; i++) {
		double ax = 0, ay = 0, az = 0;
		for (int j = 0; j < BODIES; j++) {
			double dx = x[j] - x[i], dy = y[j] - y[i], dz = z[j] - z[i];
			// softened, so that a body has no pull on itself and none is infinite
			double square = dx * dx + dy * dy + dz * dz + 0.01;
			double pull = mass[j] / (square * __builtin_sqrt(square));
			ax += dx * pull;
			ay += dy * pull;
			az += dz * pull;
		}
		vx[i] += ax * STEP;
		vy[i] += ay * STEP;
		vz[i] += az * STEP;
	}
	for (int i = 0; i < BODIES; i++) {
		x[i] += vx[i] * STEP;
		y[i] += vy[i] * STEP;
		z[i] += vz[i] * STEP;
	}
}

uint64_t work(uint64_t iterations) {
	uint64_t sum = 0;
	begin();
	for (uint64_t i = 0; i < iterations; i++)
		advance();
	for (int i = 0; i < BODIES; i++) {
		uint64_t bits;
		__builtin_memcpy(&bits, &x[i], sizeof bits);
		sum = mix(sum, bits);
	}
	return sum;
}
