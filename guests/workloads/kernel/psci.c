// SPDX-License-Identifier: EPL-2.0
// Calls of the firmware (Arm DEN 0022, DEN 0028), and of a hypervisor.
#include "kernel.h"

enum { SYSTEM_OFF = 0x84000008 };

static u64 call(bool by_smc, u64 function, u64 a, u64 b, u64 c) {
	register u64 x0 __asm__("x0") = function;
	register u64 x1 __asm__("x1") = a;
	register u64 x2 __asm__("x2") = b;
	register u64 x3 __asm__("x3") = c;
	if (by_smc)
		__asm__ volatile("smc #0" : "+r"(x0), "+r"(x1), "+r"(x2), "+r"(x3) : : CALL_CLOBBERS, "memory");
	else
		__asm__ volatile("hvc #0" : "+r"(x0), "+r"(x1), "+r"(x2), "+r"(x3) : : CALL_CLOBBERS, "memory");
	return x0;
}

u64 psci(u64 function, u64 a, u64 b, u64 c) {
	return call(machine.by_smc, function, a, b, c);
}

u64 hypercall(u64 function) {
	return call(false, function, 0, 0, 0);
}

void power_off(void) {
	if (machine.has_psci)
		psci(SYSTEM_OFF, 0, 0, 0);
	for (;;)
		__asm__ volatile("wfi");
}
