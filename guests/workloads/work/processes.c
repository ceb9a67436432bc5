// SPDX-License-Identifier: EPL-2.0
// The processes and the memory that workloads use.
#include "work.h"

static struct shared *kept;
static u64 kept_bytes;
static void *areas[MOST_RESULTS];
static u64 area_bytes[MOST_RESULTS];
static volatile u8 *device;

struct shared *shared_new(u64 bytes) {
	bytes += sizeof(struct shared);
	if (bytes > kept_bytes) {
		kept_bytes = (bytes + PAGE - 1) & -(u64)PAGE;
		kept = allocate(kept_bytes, PAGE);
	}
	memset(kept, 0, sizeof(struct shared));
	kept->by_cycles = by_cycles;
	return kept;
}

static u64 area(u32 place, u64 bytes) {
	if (bytes > area_bytes[place]) {
		area_bytes[place] = (bytes + work_page - 1) & -work_page;
		areas[place] = allocate(area_bytes[place], work_page);
	}
	return physical(areas[place]);
}

struct thread *start(u32 cpu, enum program program, struct shared *shared, u32 place, u64 work_bytes,
		const u64 *arguments) {
	struct process_request request = {.cpu = &cpus[cpu], .program = program, .shared = physical(shared),
			.shared_bytes = kept_bytes, .work = work_bytes ? area(place, work_bytes) : 0, .work_bytes = work_bytes};
	for (u32 i = 0; i < 4; i++)
		request.arguments[i] = arguments[i];
	return process_new(&request);
}

u32 user_device_read(void) {
	if (!device)
		device = map_device(machine.block_device_count ? machine.block_devices[0] : machine.console + 0x18, 4);
	return read_device(device);
}
