// SPDX-License-Identifier: EPL-2.0
// Maps, unmaps, protects and moves memory; makes code and runs it; asks for more than there is.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static char *map(void *at, size_t size, int protection, int flags) {
	return mmap(at, size, protection, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0);
}

static void code(void) {
	uint32_t *page = (uint32_t *) map(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, 0);
	for (int i = 0; i < 5; i++) {
		page[0] = 0x52800000u | (uint32_t) (i * 11) << 5; // mov w0, #i * 11
		page[1] = 0xd65f03c0;                             // ret
		__builtin___clear_cache((char *) page, (char *) (page + 2));
		printf("code %d\n", ((int (*)(void)) page)());
	}
	munmap(page, 4096);
	// other memory, perhaps of the same frame
	page = (uint32_t *) map(NULL, 4096, PROT_READ | PROT_WRITE, 0);
	page[0] = 0x52800540; // mov w0, #42
	page[1] = 0xd65f03c0;
	mprotect(page, 4096, PROT_READ | PROT_EXEC);
	__builtin___clear_cache((char *) page, (char *) (page + 2));
	printf("code %d\n", ((int (*)(void)) page)());
}

int main(void) {
	char *a = map(NULL, 10 * 4096, PROT_READ | PROT_WRITE, 0);
	memset(a, 1, 10 * 4096);
	munmap(a + 2 * 4096, 4096);
	printf("fixed %d\n", map(a + 2 * 4096, 4096, PROT_READ | PROT_WRITE, MAP_FIXED) == a + 2 * 4096);
	printf("zero %d, kept %d\n", a[2 * 4096], a[3 * 4096]);
	for (int i = 0; i < 10; i++)
		a[i * 4096] = (char) (i + 1);
	char *b = mremap(a, 10 * 4096, 100 * 4096, MREMAP_MAYMOVE);
	for (int i = 0; i < 12; i++)
		printf("%d ", b[i * 4096]);
	char *c = mremap(b, 100 * 4096, 5 * 4096, 0);
	printf("\nshrunk %d %d\n", c == b, c[4 * 4096]);
	char *d = map(NULL, 20 * 4096, PROT_NONE, 0);
	printf("moved %d\n", mremap(c, 5 * 4096, 8 * 4096, MREMAP_MAYMOVE | MREMAP_FIXED, d + 4096) == d + 4096);
	printf("%d %d %d\n", d[4096], d[4096 * 5], d[4096 * 6]);
	d[4096] = 9;
	madvise(d + 4096, 4096, MADV_DONTNEED);
	printf("not needed %d\n", d[4096]);
	printf("bad %d", munmap(d + 1, 4096) ? errno : 0);
	printf(" %d", mprotect((void *) 0x123000, 4096, PROT_READ) ? errno : 0);
	printf(" %d", map(NULL, 0, PROT_READ, 0) == MAP_FAILED ? errno : 0);
	printf(" %d\n", map(NULL, (size_t) 1 << 46, PROT_READ | PROT_WRITE, 0) == MAP_FAILED ? errno : 0);
	printf("fault %zd", write(1, d + 10 * 4096, 10));
	printf(" %d", errno);
	printf(" %zd", read(0, (void *) 8, 10));
	printf(" %d\n", errno);
	char *end = sbrk(0);
	printf("break %d", brk(end + 100000));
	end[99999] = 7;
	printf(" %d", brk(end));
	printf(" %d\n", (char *) sbrk(0) == end);
	int file = open("input.txt", O_RDONLY);
	char *text = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
	text[0] = 'X';
	printf("%.20s\n", text);
	code();
	return 0;
}
