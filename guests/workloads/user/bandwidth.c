// SPDX-License-Identifier: EPL-2.0
// Memory read, written and copied: the operations of lmbench's bw_mem. Those without "f" touch a word of each 16 bytes.
#include "user.h"

enum { PARTIAL = 4, FULL = 1, UNROLLED = 32 };

void copy_vectors(char *to, const char *from, u64 bytes);
void clear_pairs(char *to, u64 bytes);

#define EACH(step, statement) \
	for (u64 i_ = 0; i_ < bytes / sizeof(u32); i_ += UNROLLED * (step)) \
		_Pragma("GCC unroll 32") for (u64 k_ = 0; k_ < UNROLLED; k_++) { \
			u64 i = i_ + k_ * (step); \
			statement; \
		}

static u32 once(enum operation operation, u64 bytes) {
	volatile u32 *from = (u32 *)WORK, *to = (u32 *)(WORK + bytes);
	u32 sum = 0;
	switch (operation) {
	case RD:
		EACH(PARTIAL, sum += from[i]);
		break;
	case WR:
		EACH(PARTIAL, from[i] = 1);
		break;
	case RDWR:
		EACH(PARTIAL, (sum += from[i], from[i] = 1));
		break;
	case CP:
		EACH(PARTIAL, to[i] = from[i]);
		break;
	case FRD:
		EACH(FULL, sum += from[i]);
		break;
	case FWR:
		EACH(FULL, from[i] = 1);
		break;
	case FCP:
		EACH(FULL, to[i] = from[i]);
		break;
	case BZERO:
		clear_pairs(WORK, bytes);
		break;
	default:
		copy_vectors(WORK + bytes, WORK, bytes);
	}
	return sum;
}

u64 move(u64 index_and_all, u64 operation, u64 bytes, u64 times) {
	u64 index = index_and_all & 0xff;
	u32 sum = once(operation, bytes);
	arrive(index_and_all >> 8);
	measured_begin();
	u64 from = clock_now();
	for (u64 i = 0; i < times; i++)
		sum += once(operation, bytes);
	SHARED->results[index] = (struct result){clock_now() - from, sum};
	measured_end();
	return 0;
}
