// SPDX-License-Identifier: EPL-2.0
// What a program has that is linked with the kernel of the workloads: its main() runs at EL1 on the first CPU, with
// floating point, a stack of 1 MiB, and interrupts. When it returns, the machine is turned off.
//
// Of the C library there are printf (d i u x X c s p f, with width, precision, 0, - and l), puts, putchar, malloc
// (nothing is given back), free, memcpy, memmove, memset, memcmp, strlen, strcmp, strncmp, strcpy and abort.
#ifndef TRAPLINE_H
#define TRAPLINE_H
#include <stdint.h>

/// Writes a character to the console.
void trapline_put(char c);

/// The time, and how many units of it are a second: of the system counter, or the CPU's cycles where the boot argument
/// clock=cycles says so. Cycles have no known frequency: 0.
uint64_t trapline_time(void);
uint64_t trapline_frequency(void);

/// What the boot arguments say: NAME=VALUE.
const char *trapline_argument(const char *name, const char *otherwise);
uint64_t trapline_number(const char *name, uint64_t otherwise);

/// CPUs that are on; the number of the one that this runs on.
unsigned trapline_cpus(void);
unsigned trapline_cpu(void);

/// Has a CPU run a function, with a stack of 1 MiB; and waits until it has returned. One at a time on each CPU. On the
/// first one, which main() has, it runs when that waits, and must not sleep.
void trapline_start(unsigned cpu, void (*function)(uint64_t), uint64_t argument);
void trapline_wait(unsigned cpu);

/// Waits in WFI for some microseconds.
void trapline_sleep(uint64_t microseconds);

#endif
