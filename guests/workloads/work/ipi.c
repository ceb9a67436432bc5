// SPDX-License-Identifier: EPL-2.0
// Interrupts from CPU to CPU: there and back, and to all others, back to back or at a rate.
#include "work.h"

enum { DEFAULT_SAMPLES = 1000, MOST_SAMPLES = 1 << 20, WARM_UP = 2 };

static volatile u64 answers;

static void on_ping(u32 number) {
	(void)number;
	gic_send(&cpus[0], SGI_PONG);
}

static void on_pong(u32 number) {
	(void)number;
	__atomic_store_n(&answers, 1, __ATOMIC_RELEASE);
}

static void on_broadcast(u32 number) {
	(void)number;
	add_to((u64 *)&answers, 1);
}

/// Waits for so many answers, by WFI or by looking again and again.
static void await(u64 wanted, bool by_wfi) {
	while (now_of(&answers) < wanted)
		if (by_wfi) {
			u64 before = mask_interrupts();
			if (now_of(&answers) < wanted)
				__asm__ volatile("dsb sy\n\twfi" : : : "memory");
			restore_interrupts(before);
			ISB();
		}
}

static void pace(u64 at, bool by_wfi) {
	if (by_wfi)
		sleep_until(at);
	else
		while (counter() < at)
			;
}

/// Sends to one CPU, which sends back, or to all others, which count.
static u64 once(struct cpu *to, u64 wanted, bool by_wfi) {
	answers = 0;
	u64 sent = clock_now();
	if (to)
		gic_send(to, SGI_PING);
	else
		gic_send_others(SGI_PONG);
	await(wanted, by_wfi && to);
	return clock_now() - sent;
}

static void measure(const char *name, struct cpu *to, u64 wanted) {
	u64 count = count_of("samples", DEFAULT_SAMPLES, MOST_SAMPLES), rate = argument_number("rate", 0), sum = 0;
	bool by_wfi = same(argument("wait", "wfi"), "wfi");
	u64 *times = shared_new(count * 8)->samples;
	for (u64 i = 0; i < WARM_UP; i++)
		once(to, wanted, by_wfi);
	measured_begin();
	u64 from = counter();
	for (u64 i = 0; i < count; i++) {
		if (rate)
			pace(from + i * frequency / rate, by_wfi);
		times[i] = once(to, wanted, by_wfi);
		sum += times[i];
	}
	measured_end();
	score(picoseconds_each(sum, count), unit(), "%s/cpus=%u", name, (u64)cpus_on);
	samples(times, count, 1, "%s/cpus=%u", name, (u64)cpus_on);
}

void pingpong(void) {
	u64 target = argument_number("target", 1);
	if (!target || target >= cpus_on)
		fail("target=%u: expected a CPU of 1 to %u", target, (u64)cpus_on - 1);
	handle(SGI_PING, on_ping);
	handle(SGI_PONG, on_pong);
	measure("pingpong", &cpus[target], 1);
}

void broadcast(void) {
	if (cpus_on < 2)
		fail("broadcast: expected more than one CPU");
	handle(SGI_PONG, on_broadcast);
	measure("broadcast", 0, cpus_on - 1);
}
