// SPDX-License-Identifier: EPL-2.0
// What the compiler calls.
#include "kernel.h"

void *memcpy(void *restrict to, const void *restrict from, size_t bytes) {
	u8 *t = to;
	const u8 *f = from;
	if (!(((u64)t | (u64)f) & 7))
		for (; bytes >= 8; bytes -= 8, t += 8, f += 8)
			*(u64 *)t = *(const u64 *)f;
	while (bytes--)
		*t++ = *f++;
	return to;
}

void *memset(void *to, int value, size_t bytes) {
	for (u8 *t = to; bytes--; t++)
		*t = value;
	return to;
}

void *memmove(void *to, const void *from, size_t bytes) {
	u8 *t = to;
	const u8 *f = from;
	if (t <= f)
		return memcpy(to, from, bytes);
	while (bytes--)
		t[bytes] = f[bytes];
	return to;
}

int memcmp(const void *a, const void *b, size_t bytes) {
	const u8 *x = a, *y = b;
	for (; bytes--; x++, y++)
		if (*x != *y)
			return *x - *y;
	return 0;
}
