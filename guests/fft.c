// SPDX-License-Identifier: EPL-2.0
// An iteration transforms 1,024 complex numbers of single precision and back: radix 2, real and imaginary parts apart, so that the
// compiler makes vectors of them.
#include "guest.h"

const char name[] = "fft";

#define POINTS 1024

static float real[POINTS], imaginary[POINTS];
// of each stage of half-size h the h factors, from h on
static float cosines[POINTS], sines[POINTS];

static void factors(void) {
	// by doubling the angle from that of the last stage, whose half angles come from the half-angle formula
	double c = -1, s = 0;
	for (int half = 1; half < POINTS; half *= 2) {
		double x = 1, y = 0;
		for (int i = 0; i < half; i++) {
			cosines[half + i] = x;
			sines[half + i] = y;
			double t = x * c - y * s;
			y = x * s + y * c;
			x = t;
		}
		double h = __builtin_sqrt((1 + c) / 2);
		s = half == 1 ? 1 : s / (2 * h);
		c = h;
	}
}

static uint32_t reversed(uint32_t i) {
	uint32_t j = 0;
	for (int bit = POINTS / 2; bit > 0; bit /= 2, i /= 2)
		j |= i & 1 ? bit : 0;
	return j;
}

static void shuffle(void) {
	for (uint32_t i = 0; i < POINTS; i++) {
		uint32_t j = reversed(i);
		if (i < j) {
			float r = real[i], m = imaginary[i];
			real[i] = real[j];
			imaginary[i] = imaginary[j];
			real[j] = r;
			imaginary[j] = m;
		}
	}
}

static void stage(float *restrict re, float *restrict im, int half, float sign) {
	const float *restrict cosine = cosines + half, *restrict sine = sines + half;
	for (int from = 0; from < POINTS; from += 2 * half) {
		float *restrict r0 = re + from, *restrict r1 = r0 + half, *restrict i0 = im + from, *restrict i1 = i0 + half;
		for (int k = 0; k < half; k++) {
			float c = cosine[k], s = sine[k] * sign;
			float r = r1[k] * c - i1[k] * s, i = r1[k] * s + i1[k] * c;
			r1[k] = r0[k] - r;
			i1[k] = i0[k] - i;
			r0[k] += r;
			i0[k] += i;
		}
	}
}

static void transform(float sign) {
	shuffle();
	for (int half = 1; half < POINTS; half *= 2)
		stage(real, imaginary, half, sign);
}

uint64_t work(uint64_t iterations) {
	uint32_t seed = 1;
	uint64_t sum = 0;
	factors();
	for (int i = 0; i < POINTS; i++) {
		real[i] = (int32_t) next_random(&seed) * 0x1p-31f;
		imaginary[i] = 0;
	}
	for (uint64_t i = 0; i < iterations; i++) {
		transform(1);
		for (int j = 0; j < POINTS; j++) {
			real[j] *= 1.0f / POINTS;
			imaginary[j] *= 1.0f / POINTS;
		}
		transform(-1);
		uint32_t bits;
		__builtin_memcpy(&bits, &real[i % POINTS], sizeof bits);
		sum = mix(sum, bits);
	}
	return sum;
}
