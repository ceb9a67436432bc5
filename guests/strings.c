// SPDX-License-Identifier: EPL-2.0
// An iteration copies, measures, searches, compares and sums up texts of up to 4 KiB, byte by byte and by vectors.
#include "guest.h"

const char name[] = "strings";

#define BYTES 4096

void copy_vectors(void *to, const void *from, size_t bytes);
uint32_t crc32_words(uint32_t crc, const uint64_t *words, size_t count);
size_t length_vectors(const char *text);

static char one[BYTES] __attribute__((aligned(64))), other[BYTES] __attribute__((aligned(64)));

static void copy_bytes(char *to, const char *from) {
	while ((*to++ = *from++))
		;
}

static size_t length_bytes(const char *text) {
	const char *at = text;
	while (*at)
		at++;
	return at - text;
}

static int compare(const char *a, const char *b) {
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return (unsigned char) *a - (unsigned char) *b;
}

static size_t count(const char *text, const char *word) {
	size_t found = 0;
	for (; *text; text++) {
		const char *t = text, *w = word;
		while (*w && *t == *w) {
			t++;
			w++;
		}
		found += !*w;
	}
	return found;
}

static void upper(char *text) {
	for (; *text; text++)
		if (*text >= 'a' && *text <= 'z')
			*text -= 'a' - 'A';
}

uint64_t work(uint64_t iterations) {
	uint32_t seed = 99;
	uint64_t sum = 0;
	for (uint64_t i = 0; i < iterations; i++) {
		size_t length = 64 + next_random(&seed) % (BYTES / 4 - 65);
		for (size_t j = 0; j < length; j++)
			one[j] = "abcdeab "[(j * 7 + seed) & 7];
		one[length] = 0;
		copy_bytes(other, one);
		sum = mix(sum, compare(one, other));
		other[length / 2] ^= 1;
		sum = mix(sum, compare(one, other));
		sum = mix(sum, count(one, "ab"));
		upper(other);
		sum = mix(sum, length_bytes(other) + length_vectors(one));
		for (int j = 0; j < 16; j++) {
			copy_vectors(one, other, BYTES / 2);
			copy_vectors(other + BYTES / 2, one, BYTES / 2);
			sum = mix(sum, crc32_words(j, (const uint64_t *) other, BYTES / 8));
		}
	}
	return sum;
}
