// SPDX-License-Identifier: EPL-2.0
// The boot arguments: words NAME=VALUE with blanks between.
#include "kernel.h"

enum { MOST_BYTES = 2048, MOST_WORDS = 64, MOST_NUMBERS = 32 };
static char text[MOST_BYTES];
static const char *names[MOST_WORDS], *values[MOST_WORDS];
static u32 count;

bool same(const char *a, const char *b) {
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return *a == *b;
}

void arguments_start(const char *given) {
	u32 bytes = 0;
	count = 0;
	while (given[bytes] && bytes < MOST_BYTES - 1) {
		text[bytes] = given[bytes];
		bytes++;
	}
	text[bytes] = 0;
	for (char *at = text; *at;) {
		while (*at == ' ')
			*at++ = 0;
		if (!*at)
			break;
		if (count == MOST_WORDS)
			fail("more than %u boot arguments", (u64)MOST_WORDS);
		names[count] = at;
		values[count] = "";
		while (*at && *at != ' ')
			if (*at == '=' && !*values[count]) {
				*at++ = 0;
				values[count] = at;
			} else
				at++;
		count++;
	}
}

const char *argument(const char *name, const char *otherwise) {
	for (u32 i = 0; i < count; i++)
		if (same(names[i], name))
			return values[i];
	return otherwise;
}

static u64 number(const char **at, const char *name, const char *all) {
	u64 value = 0, base = 10;
	const char *from = *at;
	if (from[0] == '0' && from[1] == 'x') {
		base = 16;
		from += 2;
	}
	const char *c = from;
	for (;; c++) {
		u64 digit = *c >= '0' && *c <= '9' ? *c - '0' : *c >= 'a' && *c <= 'f' ? *c - 'a' + 10 : 16;
		if (digit >= base)
			break;
		value = value * base + digit;
	}
	if (c == from)
		fail("%s=%s: expected a number, as 0x10, 100, 4k, 2m or 1g", name, all);
	u32 shift = *c == 'k' || *c == 'K' ? 10 : *c == 'm' || *c == 'M' ? 20 : *c == 'g' || *c == 'G' ? 30 : 0;
	*at = shift ? c + 1 : c;
	return value << shift;
}

u32 argument_list(const char *name, const char *otherwise, u64 *numbers, u32 most) {
	const char *all = argument(name, otherwise), *at = all;
	u32 found = 0;
	for (;;) {
		if (found == most)
			fail("%s=%s: more than %u numbers", name, all, (u64)most);
		numbers[found++] = number(&at, name, all);
		if (!*at)
			return found;
		if (*at++ != ',')
			fail("%s=%s: expected numbers with commas between", name, all);
	}
}

u64 argument_number(const char *name, u64 otherwise) {
	const char *all = argument(name, ""), *at = all;
	if (!*all)
		return otherwise;
	u64 value = number(&at, name, all);
	if (*at)
		fail("%s=%s: expected one number", name, all);
	return value;
}

bool next_word(const char **at, char *word, u32 most) {
	u32 length = 0;
	if (!**at)
		return false;
	while (**at && **at != ',') {
		if (length < most - 1)
			word[length++] = **at;
		(*at)++;
	}
	word[length] = 0;
	if (**at)
		(*at)++;
	return true;
}

static bool among(const char *name, const char *list) {
	char word[32];
	while (next_word(&list, word, sizeof word))
		if (same(word, name))
			return true;
	return false;
}

void arguments_check(const char *own) {
	for (u32 i = 0; i < count; i++)
		if (!among("*", own) && !among(names[i], common_arguments) && !among(names[i], own))
			fail("boot argument %s=%s: expected one of %s,%s", names[i], values[i], common_arguments, own);
}
