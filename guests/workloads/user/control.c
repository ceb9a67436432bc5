// SPDX-License-Identifier: EPL-2.0
// guests/control.c as a process.
#include "../../control.c"
#include "user.h"

u64 control(u64 index, u64 all, u64 iterations, u64 by_cycles) {
	work(1);
	arrive(all);
	u64 from = clock_now(by_cycles);
	u64 sum = work(iterations);
	SHARED->results[index] = (struct result){clock_now(by_cycles) - from, sum};
	return 0;
}
