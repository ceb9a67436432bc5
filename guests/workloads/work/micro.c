// SPDX-License-Identifier: EPL-2.0
// What single exits cost, each many times: the set of kvm-unit-tests' micro-bench, and its table.
#include "work.h"

enum { PSCI_VERSION = 0x84000000, DEFAULT_COUNT = 4096, MOST_COUNT = 1 << 28, TIMER_MICROSECONDS = 10000, TIMERS = 1 };

static volatile u64 received, polling;
static bool waits_by_wfi;

static void hvc_once(void) {
	register u64 x0 __asm__("x0") = PSCI_VERSION;
	__asm__ volatile("hvc #0" : "+r"(x0) : : "x1", "x2", "x3", CALL_CLOBBERS, "memory");
}

static void mmio_user_once(void) {
	(void)user_device_read();
}

static void mmio_vgic_once(void) {
	(void)gic_read();
}

static void on_ping(u32 number) {
	(void)number;
	__atomic_store_n(&received, 1, __ATOMIC_RELEASE);
}

static void ipi_once(void) {
	received = 0;
	gic_send(&cpus[1], SGI_PING);
	while (!now_of(&received))
		;
}

static void row(const char *name, u64 units, u64 count) {
	u64 total = nanoseconds(units);
	say("%-24s%20u.0%20u.%u\n", name, total, total / count, total % count * 10 / count);
}

static void heading(void) {
	say("%-24s%22s%22s\n", "name", by_cycles ? "total cycles" : "total ns", by_cycles ? "avg cycles" : "avg ns");
	say("----------------------------------------------------------------------------\n");
}

static void measure(const char *name, void (*once)(void)) {
	u64 count = count_of("count", DEFAULT_COUNT, MOST_COUNT);
	once();
	measured_begin();
	u64 from = clock_now();
	for (u64 i = 0; i < count; i++)
		once();
	u64 taken = clock_now() - from;
	measured_end();
	row(name, taken, count);
}

/// A hypercall that nothing is asked of but the version of PSCI.
static void measure_hvc(void) {
	measure("hvc", hvc_once);
}

/// A device that user space emulates: the first virtio device, or the console.
static void measure_mmio_user(void) {
	measure("mmio_read_user", mmio_user_once);
}

static void measure_mmio_vgic(void) {
	measure("mmio_read_vgic", mmio_vgic_once);
}

static void measure_eoi(void) {
	measure("eoi", gic_complete_nothing);
}

static void poll(u64 unused) {
	(void)unused;
	__atomic_store_n(&polling, 1, __ATOMIC_RELEASE);
	while (now_of(&polling))
		;
}

/// From the first CPU to the second, which waits in WFI or polls, until its handler runs.
static void measure_ipi(void) {
	if (cpus_on < 2) {
		say("ipi test skipped\n");
		return;
	}
	handle(SGI_PING, on_ping);
	if (!same(argument("wait", "wfi"), "spin")) {
		measure("ipi", ipi_once);
		return;
	}
	struct thread *thread = thread_new(&cpus[1], poll, 0);
	while (!now_of(&polling))
		;
	measure("ipi", ipi_once);
	__atomic_store_n(&polling, 0, __ATOMIC_RELEASE);
	join(thread);
}

/// How late the interrupt of a timer of 10 ms comes, to a thread that polls for it.
static void measure_timer(void) {
	u64 late = 0, count = count_of("timers", TIMERS, MOST_COUNT);
	measured_begin();
	for (u64 i = 0; i < count; i++) {
		u64 at = counter() + microseconds(TIMER_MICROSECONDS);
		alarm(at);
		while (now_of(&this_cpu()->alarm_at) != ~0ul)
			if (waits_by_wfi)
				__asm__ volatile("wfi");
		late += counter() - at;
	}
	measured_end();
	row("timer_10ms", late, count);
}

static void table(void (*measure_one)(void)) {
	heading();
	measure_one();
}

void hvc(void) {
	table(measure_hvc);
}

void mmio_user(void) {
	table(measure_mmio_user);
}

void mmio_vgic(void) {
	table(measure_mmio_vgic);
}

void eoi(void) {
	table(measure_eoi);
}

void ipi(void) {
	table(measure_ipi);
}

void timer(void) {
	waits_by_wfi = same(argument("wait", "spin"), "wfi");
	table(measure_timer);
}

void micro(void) {
	heading();
	measure_hvc();
	measure_mmio_user();
	measure_mmio_vgic();
	measure_eoi();
	measure_ipi();
	measure_timer();
}
