// SPDX-License-Identifier: EPL-2.0
// Requests of a block device, one after the other: from the request to when its thread runs again.
#include "work.h"

enum { SECTOR = 512, DEFAULT_SAMPLES = 64, MOST_SAMPLES = 1 << 16 };

void block_device(void) {
	u64 sectors = block_start();
	if (!sectors)
		fail("block: no virtio block device");
	u64 size = count_of("size", 4096, MEGABYTES(4)), count = count_of("samples", DEFAULT_SAMPLES, MOST_SAMPLES);
	u64 span = argument_number("sectors", sectors);
	const char *operation = argument("op", "read"), *order = argument("order", "linear");
	bool write = same(operation, "write"), random = same(order, "random");
	if (!write && !same(operation, "read"))
		fail("op=%s: expected read or write", operation);
	if (!random && !same(order, "linear"))
		fail("order=%s: expected linear or random", order);
	if (size % SECTOR || span > sectors || span * SECTOR < size)
		fail("size=%u sectors=%u: expected a multiple of 512 and at most %u sectors", size, span, sectors);
	u64 *times = shared_new(count * 8)->samples, sum = 0, places = span * SECTOR / size;
	u32 state = 1;
	void *data = allocate(size, PAGE);
	for (u64 i = 0; i <= count; i++) {
		if (i == 1)
			measured_begin();
		state = state * 1664525 + 1013904223;
		u64 place = random ? (state >> 8) % places : i % places, from = clock_now();
		if (!block_request(write, place * size / SECTOR, data, size))
			fail("block: the device refused sector %u", place * size / SECTOR);
		// the first is to warm up
		if (i)
			sum += times[i - 1] = clock_now() - from;
	}
	measured_end();
	score(picoseconds_each(sum, count), unit(), "block/op=%s/size=%u/order=%s", operation, size, order);
	samples(times, count, 1, "block/op=%s/size=%u/order=%s", operation, size, order);
}
