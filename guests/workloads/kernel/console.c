// SPDX-License-Identifier: EPL-2.0
// Text for the PL011.
#include "kernel.h"

enum { DATA = 0, FLAGS = 0x18, CONTROL = 0x30, FULL = 1 << 5, ENABLE = 1 << 0 | 1 << 8 | 1 << 9 };

static volatile u8 *device;
static u32 taken;

void console_put(char c) {
	if (!device) {
		if (!machine.console)
			return;
		device = map_device(machine.console, machine.console_bytes);
		write_device(device + CONTROL, ENABLE);
	}
	if (c == '\n')
		console_put('\r');
	while (read_device(device + FLAGS) & FULL)
		;
	write_device(device + DATA, (u8)c);
}

/// Whole texts at a time, whichever CPU prints.
void say_list(const char *format, __builtin_va_list list) {
	u64 before = mask_interrupts();
	lock(&taken);
	format_list(format, list);
	unlock(&taken);
	restore_interrupts(before);
}
