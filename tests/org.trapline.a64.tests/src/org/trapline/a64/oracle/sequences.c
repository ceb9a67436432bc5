// SPDX-License-Identifier: EPL-2.0
// Runs sequences of instructions and says what they leave: the other side of QemuMachine.java. Without a C library, since
// TPIDR_EL0 is where x0 waits while the rest is stored.
//
// It first writes the address that sequences end with a branch to. Then it reads batches from its standard input, and writes
// the results of each to its standard output:
//   batch:  u64 bytes of code, u64 runs, u64 whether results have the memory; memory; code; for each run struct run
//   result: for each run struct result, and the memory if asked for
#include <asm/sigcontext.h>
#include <asm/unistd.h>
#include <signal.h>
#include <stdint.h>
#include <sys/mman.h>
#include <ucontext.h>

#define CODE ((char *) 0x11000000)
#define CODE_BYTES 0x80000
#define MEMORY ((char *) 0x110a0000)
#define MEMORY_BYTES 0x2000
#define ALTERNATE_STACK 0x8000

struct state {
	uint64_t x[31], sp, nzcv, fpcr, fpsr, spare;
	__uint128_t v[32];
};

struct run {
	uint64_t entry, spare;
	struct state before;
};

struct result {
	uint64_t signal, pc;
	struct state after;
	uint64_t hash, spare;
};

// what a sequence left; "pc" and "raised" where a signal ended it
struct state left;
static uint64_t pc, raised;
static char memory[MEMORY_BYTES] __attribute__((aligned(16)));
static char alternate[ALTERNATE_STACK] __attribute__((aligned(16)));

void enter(const struct state *before, const void *code);
void leave(void);
void resume(void);
void _start(void);

static long call(long number, long a, long b, long c, long d, long e, long f) {
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	register long x3 __asm__("x3") = d;
	register long x4 __asm__("x4") = e;
	register long x5 __asm__("x5") = f;
	__asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5) : "memory");
	return x0;
}

static void stop(int status) {
	for (;;)
		call(__NR_exit_group, status, 0, 0, 0, 0, 0);
}

// All of the bytes; ends the program with the input, and with status 1 where it ends within them.
static void take(void *to, uint64_t bytes) {
	for (uint64_t done = 0; done < bytes;) {
		long n = call(__NR_read, 0, (long) to + done, bytes - done, 0, 0, 0);
		if (n <= 0)
			stop(n != 0 || done != 0);
		done += n;
	}
}

static void give(const void *from, uint64_t bytes) {
	for (uint64_t done = 0; done < bytes;) {
		long n = call(__NR_write, 1, (long) from + done, bytes - done, 0, 0, 0);
		if (n <= 0)
			stop(1);
		done += n;
	}
}

static void *map(void *at, uint64_t bytes, int protection) {
	long got = call(__NR_mmap, (long) at, bytes, protection, MAP_PRIVATE | MAP_ANONYMOUS | (at ? MAP_FIXED : 0), -1, 0);
	if (got < 0 && got > -4096)
		stop(2);
	return (void *) got;
}

static void handle(int number, siginfo_t *info, void *context) {
	(void) info;
	ucontext_t *at = context;
	raised = number;
	pc = at->uc_mcontext.pc;
	for (int i = 0; i < 31; i++)
		left.x[i] = at->uc_mcontext.regs[i];
	left.sp = at->uc_mcontext.sp;
	left.nzcv = at->uc_mcontext.pstate & 0xF0000000;
	struct fpsimd_context *vectors = (void *) at->uc_mcontext.__reserved;
	while (vectors->head.magic != FPSIMD_MAGIC)
		vectors = (void *) ((char *) vectors + vectors->head.size);
	left.fpcr = vectors->fpcr;
	left.fpsr = vectors->fpsr;
	for (int i = 0; i < 32; i++)
		left.v[i] = vectors->vregs[i];
	at->uc_mcontext.pc = (uint64_t) resume;
}

static void handle_signals(void) {
	struct {
		void *handler;
		unsigned long flags;
		void *restorer;
		unsigned long mask;
	} action = {handle, SA_SIGINFO | SA_ONSTACK, 0, 0};
	stack_t stack = {alternate, 0, ALTERNATE_STACK};
	call(__NR_sigaltstack, (long) &stack, 0, 0, 0, 0, 0);
	const int signals[] = {SIGILL, SIGTRAP, SIGBUS, SIGSEGV, SIGFPE};
	for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++)
		call(__NR_rt_sigaction, signals[i], (long) &action, 0, 8, 0, 0);
}

static void fetch_anew(uint64_t bytes) {
	for (uint64_t at = 0; at < bytes; at += 16)
		__asm__ volatile("dc cvau, %0" : : "r"(CODE + at) : "memory");
	__asm__ volatile("dsb ish" : : : "memory");
	for (uint64_t at = 0; at < bytes; at += 16)
		__asm__ volatile("ic ivau, %0" : : "r"(CODE + at) : "memory");
	__asm__ volatile("dsb ish\n\tisb" : : : "memory");
}

static void copy(void *to, const void *from, uint64_t bytes) {
	for (uint64_t i = 0; i < bytes / 16; i++)
		((__uint128_t *) to)[i] = ((const __uint128_t *) from)[i];
}

static uint64_t hash(void) {
	const uint64_t *words = (const uint64_t *) MEMORY;
	uint64_t hash = 0;
	for (int i = 0; i < MEMORY_BYTES / 8; i++)
		hash = ((hash << 23 | hash >> 41) ^ words[i]) * 0x9E3779B97F4A7C15;
	return hash;
}

static void batch(const uint64_t *header) {
	uint64_t size = sizeof(struct result) + (header[2] ? MEMORY_BYTES : 0);
	uint64_t room = header[1] * (sizeof(struct run) + size);
	struct run *runs = map(0, room, PROT_READ | PROT_WRITE);
	char *results = (char *) (runs + header[1]);
	take(memory, MEMORY_BYTES);
	take(CODE, header[0]);
	take(runs, header[1] * sizeof *runs);
	fetch_anew(header[0]);
	for (uint64_t i = 0; i < header[1]; i++) {
		struct result *result = (struct result *) (results + i * size);
		copy(MEMORY, memory, MEMORY_BYTES);
		raised = pc = 0;
		enter(&runs[i].before, (const void *) runs[i].entry);
		result->signal = raised;
		result->pc = pc;
		for (unsigned j = 0; j < sizeof left / 8; j++)
			((uint64_t *) &result->after)[j] = ((uint64_t *) &left)[j];
		result->hash = hash();
		if (header[2])
			for (int j = 0; j < MEMORY_BYTES; j += 8)
				*(uint64_t *) ((char *) (result + 1) + j) = *(uint64_t *) (MEMORY + j);
	}
	give(results, header[1] * size);
	call(__NR_munmap, (long) runs, room, 0, 0, 0, 0);
}

void sequences(void) {
	uint64_t header[3] = {(uint64_t) leave};
	map(CODE, CODE_BYTES, PROT_READ | PROT_WRITE | PROT_EXEC);
	map(MEMORY, MEMORY_BYTES, PROT_READ | PROT_WRITE);
	handle_signals();
	give(header, 8);
	for (;;) {
		take(header, sizeof header);
		batch(header);
	}
}
