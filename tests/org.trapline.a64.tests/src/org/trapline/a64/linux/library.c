// SPDX-License-Identifier: EPL-2.0
// Leans on the C library: memory, sorting, jumps, environment, time, text.
#include <ctype.h>
#include <errno.h>
#include <locale.h>
#include <regex.h>
#include <search.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

static uint32_t state = 1;

static uint32_t next(void) {
	state = state * 1664525 + 1013904223;
	return state >> 8;
}

static int compare(const void *a, const void *b) {
	uint32_t x = *(const uint32_t *) a, y = *(const uint32_t *) b;
	return (x > y) - (x < y);
}

static void memory(void) {
	enum { BLOCKS = 500 };
	static unsigned char *blocks[BLOCKS];
	static size_t sizes[BLOCKS];
	uint32_t sum = 0;
	for (int i = 0; i < 20000; i++) {
		int n = next() % BLOCKS;
		if (blocks[n] != NULL && next() % 3 != 0) {
			for (size_t at = 0; at < sizes[n]; at += 97)
				if (blocks[n][at] != (unsigned char) (n + at))
					printf("block %d is wrong at %zu\n", n, at);
			free(blocks[n]);
			blocks[n] = NULL;
		} else {
			size_t size = 1 + next() % (next() % 50 == 0 ? 400000 : 4000);
			blocks[n] = realloc(blocks[n], size);
			for (size_t at = 0; at < size; at += 97)
				blocks[n][at] = (unsigned char) (n + at);
			sizes[n] = size;
			sum += size;
		}
	}
	printf("memory %u, too much %p\n", sum, malloc((size_t) 1 << 45));
}

static void sorting(void) {
	static uint32_t values[50000];
	for (int i = 0; i < 50000; i++)
		values[i] = next();
	qsort(values, 50000, sizeof *values, compare);
	for (int i = 1; i < 50000; i++)
		if (values[i - 1] > values[i])
			printf("unsorted at %d\n", i);
	uint32_t *found = bsearch(&values[777], values, 50000, sizeof *values, compare);
	printf("sorted %u %u %d\n", values[0], values[49999], *found == values[777]);
}

static jmp_buf place;

static void deep(int n) {
	if (n == 0)
		longjmp(place, 42);
	deep(n - 1);
}

static void text(void) {
	regex_t pattern;
	regmatch_t match[2];
	char words[] = "the quick brown fox", *rest = words, out[100];
	regcomp(&pattern, "b([a-z]+)n", REG_EXTENDED);
	printf("regex %d %d %d\n", regexec(&pattern, words, 2, match, 0), match[1].rm_so, match[1].rm_eo);
	regfree(&pattern);
	for (char *word; (word = strsep(&rest, " ")) != NULL;)
		printf("[%s]%zu", word, strlen(word));
	printf("\n%d %d %lld %s\n", memcmp("abc", "abd", 3), strcmp("a", "b") < 0, strtoll("-0x7fffffffffff", NULL, 0), strerror(ENOENT));
	swprintf((wchar_t *) (void *) out, 20, L"%d-%s", 12, "wide");
	printf("%ls %5d|%-5d|%05d|%x|%o|%c|%%|%10.3s|%n\n", (wchar_t *) (void *) out, 42, 42, 42, 0xbeef, 8, 'x', "abcdef", &(int) {0});
	int a, b;
	char c[10];
	printf("scanned %d: ", sscanf("12 0x1f hello", "%d %i %9s", &a, &b, c));
	printf("%d %d %s\n", a, b, c);
}

int main(int argc, char **argv) {
	for (int i = 1; i < argc; i++)
		printf("argument %s\n", argv[i]);
	printf("HOME %s, NOTHING %s\n", getenv("HOME"), getenv("NOTHING") ? "set" : "not set");
	memory();
	sorting();
	int jumped = setjmp(place);
	if (jumped == 0)
		deep(100);
	printf("jumped %d\n", jumped);
	text();
	time_t day = 86400 * 365;
	char date[64];
	strftime(date, sizeof date, "%Y-%m-%d %H:%M:%S %j %a", gmtime(&day));
	printf("%s %d\n", date, time(NULL) > 1700000000);
	fprintf(stderr, "to standard error\n");
	atexit(sorting);
	return 7;
}
