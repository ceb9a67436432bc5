// SPDX-License-Identifier: EPL-2.0
// The first CPU's way from start.S to the workloads that the boot arguments name.
#include "../work/work.h"

#define MEMORY_FOR_NO_TREE 0x40000000ul

u64 started_at_el2;
const char common_arguments[] = "workload,cpus,clock,timer,va,pages,hz,repeat";

/// The device tree: where X0 says (the arm64 boot protocol), or at the beginning of memory below the image, where QEMU
/// has it for ELF files.
static const void *find_tree(u64 given, u64 load) {
	u64 places[] = {given, load & -(1ul << 30), load & -(1ul << 27), MEMORY_FOR_NO_TREE};
	for (u32 i = 0; i < sizeof places / sizeof *places; i++)
		if (places[i] && !(places[i] & 7)) {
			const void *tree = map_memory(places[i], MEGABYTES(2));
			if (tree_bytes(tree)) {
				memory_keep(places[i], tree_bytes(tree));
				return tree;
			}
		}
	return 0;
}

/// The first CPU, in the thread that runs the workloads.
void kernel_start(u64 given, u64 load) {
	WRITE(tpidr_el1, &cpus[0]);
	memory_start(load);
	const void *tree = find_tree(given, load);
	if (tree)
		tree_read(tree);
	else
		fail("no device tree");
	workloads_check();
	memory_ready();
	space_start();
	space_use(0);
	threads_start(&cpus[0]);
	gic_start();
	gic_start_cpu(&cpus[0]);
	time_start();
	time_start_cpu(&cpus[0]);
	restore_interrupts(0);
	cpus_start(argument_number("cpus", cpus_known));
	say("trapline workloads: cpus=%u gic=%u started=EL%u counter=%u memory=%uM va=%u pages=%uk\n", (u64)cpus_on,
			(u64)gic_version(), 1 + started_at_el2, frequency, memory_free() >> 20, user_bits, work_page >> 10);
	workloads_run();
	say("done\n");
	power_off();
}
