// SPDX-License-Identifier: EPL-2.0
#include "bare.h"

static char line[512];
static unsigned length;

void text(const char *text)
{
	while (*text && length < sizeof line - 2)
		line[length++] = *text++;
}

void hex(u64 value)
{
	char digits[17];
	int at = 16;
	digits[at] = 0;
	do {
		digits[--at] = "0123456789abcdef"[value & 15];
		value >>= 4;
	} while (value);
	text(digits + at);
}

void end(void)
{
	line[length++] = '\n';
	line[length] = 0;
	print(line);
	length = 0;
}

const char *group = "";

void run_with(const char *name, const u32 *code, u64 spsr, u64 argument)
{
	static const char *const levels[] = { "EL0t", "?", "?", "?", "EL1t", "EL1h", "?", "?", "EL2t", "EL2h" };
	struct outcome o;
	enter(spsr, code, argument, &o);
	text(group);
	text(name);
	text(" at ");
	text(levels[spsr & 0xf]);
	text(": ");
	if (o.esr == 0x56000eee && (o.taken & 0x180) == 0) {
		text("done, x0 ");
		hex(o.x0);
	} else {
		u32 class = o.esr >> 26;
		u32 vector = o.taken & 0x180;
		text("EL");
		hex(o.taken >> 12);
		text("+");
		hex(o.taken & 0xfff);
		if (vector == 0) {
			text(" ESR ");
			hex(o.esr);
			if (class >= 0x20 && class <= 0x25 && class != 0x23) {
				text(" FAR ");
				hex(o.far);
			}
			if (class == 0x20 || class == 0x24)
				if ((o.taken >> 12) == 2 && (o.esr & 0x3c) != 0x10 && (o.esr & 0x3f) != 0x21) {
					text(" HPFAR ");
					hex(o.hpfar);
				}
		}
		text(" ELR ");
		if (o.elr - (u64)code < 256) {
			text("+");
			hex(o.elr - (u64)code);
		} else {
			hex(o.elr);
		}
	}
	text(" SPSR ");
	hex(o.spsr);
	end();
}

void run(const char *name, const u32 *code, u64 spsr)
{
	run_with(name, code, spsr, 0x5555);
}
