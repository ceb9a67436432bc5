// SPDX-License-Identifier: EPL-2.0
// CoreMark's portable layer for this kernel. The boot argument "iterations" says how many; without it, CoreMark finds
// how many take at least 10 seconds.
#include "coremark.h"
#include "trapline.h"

#if VALIDATION_RUN
volatile ee_s32 seed1_volatile = 0x3415, seed2_volatile = 0x3415, seed3_volatile = 0x66;
#elif PERFORMANCE_RUN
volatile ee_s32 seed1_volatile = 0, seed2_volatile = 0, seed3_volatile = 0x66;
#else
volatile ee_s32 seed1_volatile = 8, seed2_volatile = 8, seed3_volatile = 8;
#endif
volatile ee_s32 seed4_volatile, seed5_volatile;

ee_u32 default_num_contexts = MULTITHREAD;

static uint64_t from, to;

void start_time(void) {
	from = trapline_time();
}

void stop_time(void) {
	to = trapline_time();
}

CORE_TICKS get_time(void) {
	return to - from;
}

secs_ret time_in_secs(CORE_TICKS ticks) {
	return (secs_ret)ticks / trapline_frequency();
}

void portable_init(core_portable *p, int *argc, char *argv[]) {
	(void)p, (void)argv;
	*argc = 0;
	seed4_volatile = trapline_number("iterations", 0);
	if (default_num_contexts > trapline_cpus())
		default_num_contexts = trapline_cpus();
}

void portable_fini(core_portable *p) {
	(void)p;
}

#if MULTITHREAD > 1
static unsigned next_cpu;

static void context(uint64_t results) {
	iterate((void *)results);
}

ee_u8 core_start_parallel(core_results *results) {
	results->port.cpu = next_cpu++ % default_num_contexts;
	trapline_start(results->port.cpu, context, (uint64_t)results);
	return 0;
}

ee_u8 core_stop_parallel(core_results *results) {
	trapline_wait(results->port.cpu);
	return 0;
}
#endif
