// SPDX-License-Identifier: EPL-2.0
// Every CPU calculates, and at given rates does what exits: to imitate what was recorded of another guest.
#include "work.h"

enum kind { HVCS, MMIO_USERS, MMIO_VGICS, IPIS, SLEEPS, TOUCHES, KINDS };
enum { DEFAULT_MICROSECONDS = 5000, STEP = 16, PSCI_VERSION = 0x84000000, SLEEP_MICROSECONDS = 100 };
#define NEVER (~0ul)
#define TOUCHED_BYTES MEGABYTES(16)

static const char *const names[KINDS] = {"hvcs", "mmio_users", "mmio_vgics", "ipis", "sleeps", "touches"};
static u64 rates[KINDS], until;
static struct {
	u64 done[KINDS], loops;
} ALIGNED(LINE) results[MOST_CPUS];
static volatile u64 arrived;
static char *touched;
static u64 touched_at;

static void on_ping(u32 number) {
	(void)number;
}

static void once(enum kind kind, u32 cpu) {
	switch (kind) {
	case HVCS:
		hypercall(PSCI_VERSION);
		break;
	case MMIO_USERS:
		(void)user_device_read();
		break;
	case MMIO_VGICS:
		(void)gic_read();
		break;
	case IPIS:
		gic_send(&cpus[(cpu + 1) % cpus_on], SGI_PING);
		break;
	case SLEEPS:
		sleep_until(counter() + microseconds(SLEEP_MICROSECONDS));
		break;
	default: {
		// memory that nothing has touched, as long as there is some
		u64 at = add_to(&touched_at, PAGE) - PAGE;
		if (at < TOUCHED_BYTES)
			*(volatile u64 *)(touched + at) = 1;
	}
	}
}

static void work(u64 number) {
	u64 next[KINDS], loops = 0;
	add_to((u64 *)&arrived, 1);
	while (now_of(&arrived) < cpus_on)
		;
	u64 from = counter();
	// CPUs take turns within the first period
	for (u32 i = 0; i < KINDS; i++)
		next[i] = rates[i] ? from + frequency / rates[i] * (number + 1) / cpus_on : NEVER;
	for (;;) {
		u64 now = counter();
		if (now - from >= until)
			break;
		for (u32 i = 0; i < KINDS; i++)
			if (now >= next[i]) {
				once(i, number);
				results[number].done[i]++;
				next[i] += frequency / rates[i];
			}
		for (u32 i = 0; i < STEP; i++, loops++)
			__asm__ volatile("");
	}
	results[number].loops = loops;
}

void mix(void) {
	struct thread *threads[MOST_CPUS];
	u64 loops = 0, done[KINDS] = {0};
	u64 duration = count_of("duration", DEFAULT_MICROSECONDS, 1ul << 40);
	until = microseconds(duration);
	for (u32 i = 0; i < KINDS; i++) {
		rates[i] = argument_number(names[i], 0);
		if (rates[i] > frequency)
			fail("%s=%u: expected at most %u a second", names[i], rates[i], frequency);
	}
	if (rates[IPIS] && cpus_on < 2)
		fail("ipis=%u: expected more than one CPU", rates[IPIS]);
	if (rates[TOUCHES] && !touched)
		touched = reserve(TOUCHED_BYTES);
	user_device_read();
	handle(SGI_PING, on_ping);
	arrived = 0;
	memset(results, 0, sizeof results);
	measured_begin();
	for (u32 i = 0; i < cpus_on; i++)
		threads[i] = thread_new(&cpus[i], work, i);
	for (u32 i = 0; i < cpus_on; i++)
		join(threads[i]);
	measured_end();
	for (u32 i = 0; i < cpus_on; i++) {
		loops += results[i].loops;
		for (u32 k = 0; k < KINDS; k++)
			done[k] += results[i].done[k];
	}
	for (u32 k = 0; k < KINDS; k++)
		if (rates[k])
			say("mix %s rate=%u done=%u\n", names[k], rates[k], done[k]);
	score(loops * 1000 / duration * 1000000, "loops/s", "mix/cpus=%u", (u64)cpus_on);
}
