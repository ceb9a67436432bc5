// SPDX-License-Identifier: EPL-2.0
// Ends in ways, and asks for what there is not: argv[1] says which.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

__attribute__((noinline)) int deeper(int n) {
	volatile char room[1000];
	room[n % 1000] = (char) n;
	return deeper(n + 1) + room[(n + 1) % 1000];
}

__attribute__((noinline)) void jump(uintptr_t to) {
	((void (*)(void)) to)();
}

__attribute__((noinline)) void spin(void) {
	for (;;)
		__asm__ volatile("");
}

__attribute__((noinline)) void undefined(void) {
	__asm__ volatile(".inst 0x00c0ffee");
}

__attribute__((noinline)) void atomic_add(long *at) {
	__asm__ volatile(".arch armv8.1-a\n\tstadd %0, [%1]" : : "r"(1L), "r"(at) : "memory");
}

static void *thread(void *nothing) {
	return nothing;
}

static void identify(void) {
	unsigned long value;
	printf("hwcap %lx platform %s\n", getauxval(AT_HWCAP), (char *) getauxval(AT_PLATFORM));
	__asm__("mrs %0, midr_el1" : "=r"(value));
	printf("midr %lx", value);
	__asm__("mrs %0, id_aa64isar0_el1" : "=r"(value));
	printf(" isar0 %lx", value);
	__asm__("mrs %0, id_aa64pfr0_el1" : "=r"(value));
	printf(" pfr0 %lx", value);
	__asm__("mrs %0, id_aa64mmfr0_el1" : "=r"(value));
	printf(" mmfr0 %lx", value);
	__asm__("mrs %0, ctr_el0" : "=r"(value));
	printf(" ctr %lx", value);
	__asm__("mrs %0, dczid_el0" : "=r"(value));
	printf(" dczid %lx", value);
	__asm__("mrs %0, cntfrq_el0" : "=r"(value));
	printf(" frequency %lu\n", value);
}

static void unsupported(void) {
	pthread_t id;
	printf("fork %d %s\n", (int) fork(), strerror(errno));
	printf("fork %d %s\n", (int) fork(), strerror(errno));
	printf("thread %s\n", strerror(pthread_create(&id, NULL, thread, NULL)));
	printf("call 1999: %ld %s\n", syscall(1999), strerror(errno));
	printf("wait %d %s\n", (int) wait(NULL), strerror(errno));
}

static void timing(void) {
	struct timespec start, end;
	uint64_t random;
	clock_gettime(CLOCK_MONOTONIC, &start);
	nanosleep(&(struct timespec) {3600, 5}, NULL);
	clock_gettime(CLOCK_MONOTONIC, &end);
	getrandom(&random, sizeof random, 0);
	printf("slept %ld s, now %ld, random %016lx, stack %p\n",
			(long) (end.tv_sec - start.tv_sec), (long) time(NULL), random, (void *) &start);
}

int main(int argc, char **argv) {
	static uint32_t word;
	setvbuf(stdout, NULL, _IONBF, 0);
	switch (argc > 1 ? argv[1][0] : '?') {
	case 'o':
		return deeper(0);
	case 'j':
		jump(0x123456789abcULL);
		break;
	case 'd':
		jump((uintptr_t) &word);
		break;
	case 'm':
		jump((uintptr_t) main + 2);
		break;
	case 'l':
		spin();
		break;
	case 'u':
		undefined();
		break;
	case 'a':
		atomic_add((long *) &word - 1);
		break;
	case 'w':
		*(volatile char *) main = 0;
		break;
	case 'f':
		syscall(SYS_futex, &word, 0, 0, NULL);
		break;
	case 'i':
		identify();
		break;
	case 's':
		unsupported();
		break;
	case 't':
		timing();
		break;
	case 'n':
		mmap((void *) ((uintptr_t) &word & -4096UL), 4096, PROT_READ,
				MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
		printf("%s\n", strerror(errno));
		break;
	default:
		break;
	}
	return 0;
}
