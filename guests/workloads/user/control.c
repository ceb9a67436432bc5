// SPDX-License-Identifier: EPL-2.0
// guests/control.c as a process.
#include "../../control.c"
#include "user.h"

/// One of so many at a time, each on a CPU of its own, works some iterations.
u64 calculate(u64 index, u64 all, u64 iterations, u64 unused) {
	(void)unused;
	work(1);
	arrive(all);
	measured_begin();
	u64 from = clock_now();
	u64 sum = work(iterations);
	SHARED->results[index] = (struct result){clock_now() - from, sum};
	measured_end();
	return 0;
}
