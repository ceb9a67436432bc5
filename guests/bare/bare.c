// SPDX-License-Identifier: EPL-2.0
#include "bare.h"

static char line[512];
static unsigned length;

void text(const char *text)
{
	while (*text && length < sizeof line - 2)
		line[length++] = *text++;
}

void hex(u64 value)
{
	char digits[17];
	int at = 16;
	digits[at] = 0;
	do {
		digits[--at] = "0123456789abcdef"[value & 15];
		value >>= 4;
	} while (value);
	text(digits + at);
}

void end(void)
{
	line[length++] = '\n';
	line[length] = 0;
	print(line);
	length = 0;
}
