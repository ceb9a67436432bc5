// SPDX-License-Identifier: EPL-2.0
// Takes signals: faults with handlers that go on or jump away, an alternate stack, masks, those that it sends itself.
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

static sigjmp_buf place;
static char *page;
static volatile int count;

// makes the page writable, and lets the store happen again
static void repair(int signal, siginfo_t *info, void *context) {
	(void) context;
	printf("signal %d code %d %s\n", signal, info->si_code, info->si_addr == page + 10 ? "at the place" : "elsewhere");
	mprotect(page, 4096, PROT_READ | PROT_WRITE);
}

// goes on after the instruction, with another result
static void skip(int signal, siginfo_t *info, void *context) {
	ucontext_t *at = context;
	printf("signal %d at the instruction %d\n", signal, (uintptr_t) info->si_addr == at->uc_mcontext.pc);
	at->uc_mcontext.regs[0] = 99;
	at->uc_mcontext.pc += 4;
}

static void jump(int signal) {
	int here;
	printf("signal %d, stack %s\n", signal, (char *) &here >= page && (char *) &here < page + 65536 ? "alternate" : "usual");
	siglongjmp(place, signal);
}

static void note(int signal) {
	count++;
	printf("noted %d\n", signal);
}

static int overflow(int n) {
	volatile char room[1024];
	memset((char *) room, n, sizeof room);
	return overflow(n + 1) + room[n % 1024];
}

static void install(int signal, void (*handler)(int, siginfo_t *, void *), int flags) {
	struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO | flags};
	sigaction(signal, &action, NULL);
}

int main(int argc, char **argv) {
	setvbuf(stdout, NULL, _IONBF, 0);
	page = mmap(NULL, 65536, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	install(SIGSEGV, repair, 0);
	double kept = 1.0 / argc;
	page[10] = 5;
	printf("%d %g\n", page[10], kept);
	install(SIGILL, skip, 0);
	install(SIGTRAP, skip, 0);
	register long x0 __asm__("x0") = 1;
	__asm__ volatile(".inst 0x00000000" : "+r"(x0) : : "memory");
	printf("%ld\n", x0);
	register long y0 __asm__("x0") = 1;
	__asm__ volatile("brk #1" : "+r"(y0) : : "memory");
	mprotect(page, 65536, PROT_READ | PROT_WRITE);
	stack_t stack = {.ss_sp = page, .ss_size = 65536};
	sigaltstack(&stack, NULL);
	struct sigaction action = {.sa_handler = jump, .sa_flags = SA_ONSTACK | SA_NODEFER};
	sigaction(SIGSEGV, &action, NULL);
	int got = sigsetjmp(place, 1);
	if (got == 0)
		overflow(0);
	printf("overflow: %d\n", got);
	got = sigsetjmp(place, 1);
	if (got == 0)
		*(volatile int *) 0 = 1;
	printf("null: %d\n", got);
	signal(SIGUSR1, note);
	raise(SIGUSR1);
	sigset_t set, old;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, &old);
	kill(getpid(), SIGUSR1);
	printf("blocked: %d\n", count);
	sigprocmask(SIG_SETMASK, &old, NULL);
	printf("unblocked: %d\n", count);
	signal(SIGUSR1, SIG_IGN);
	raise(SIGUSR1);
	fflush(stdout);
	switch (argc > 1 ? argv[1][0] : 'x') {
	case 'a':
		abort();
	case 's':
		signal(SIGSEGV, SIG_DFL);
		page = NULL;
		page[argc] = 1;
		break;
	case 'i':
		signal(SIGILL, SIG_DFL);
		__asm__ volatile(".inst 0x00000000");
		break;
	case 't':
		signal(SIGTRAP, SIG_DFL);
		__builtin_trap();
	case 'k':
		kill(getpid(), SIGKILL);
		break;
	default:
		break;
	}
	return 3;
}
