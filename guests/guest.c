// SPDX-License-Identifier: EPL-2.0
// NAME ITERATIONS: works, and prints the checksum.
#include "guest.h"

#define WRITE 64

// What the compiler may call.
void *memcpy(void *to, const void *from, size_t bytes) {
	char *t = to;
	for (const char *f = from; bytes > 0; bytes--)
		*t++ = *f++;
	return to;
}

void *memset(void *to, int value, size_t bytes) {
	for (char *t = to; bytes > 0; bytes--)
		*t++ = value;
	return to;
}

static char *put(char *at, const char *text) {
	while (*text)
		*at++ = *text++;
	return at;
}

static uint64_t number(const char *text) {
	uint64_t value = 0;
	for (; *text >= '0' && *text <= '9'; text++)
		value = value * 10 + (*text - '0');
	return value;
}

int guest(int argc, char **argv) {
	char line[80], *at;
	if (argc != 2) {
		at = put(put(put(line, "usage: "), name), " ITERATIONS\n");
		guest_call(WRITE, 2, (long) line, at - line);
		return 2;
	}
	uint64_t sum = work(number(argv[1]));
	at = put(put(line, name), " ");
	for (int shift = 60; shift >= 0; shift -= 4)
		*at++ = "0123456789abcdef"[sum >> shift & 15];
	*at++ = '\n';
	return guest_call(WRITE, 1, (long) line, at - line) == at - line ? 0 : 1;
}
