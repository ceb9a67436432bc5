// SPDX-License-Identifier: EPL-2.0
// What bare-metal programs have: output by semihosting, system registers, and snippets of code that are run at any
// level.
#ifndef BARE_H
#define BARE_H

#include <stdint.h>

typedef uint64_t u64;
typedef uint32_t u32;

/// Where a snippet's exception was taken, and what was told of it.
struct outcome {
	u64 taken; // level << 12 | offset of the vector
	u64 esr;
	u64 elr;
	u64 spsr;
	u64 far;
	u64 hpfar;
	u64 x0;
};

/// SPSR_EL2 of levels, with all interrupts masked.
enum { EL0 = 0x3c0, EL1T = 0x3c4, EL1 = 0x3c5, EL2T = 0x3c8, EL2 = 0x3c9 };

/// Runs a snippet until it takes an exception.
void enter(u64 spsr, const u32 *code, u64 argument, struct outcome *outcome);

/// What the next outcomes are told under.
extern const char *group;

/// Runs a snippet and tells its outcome.
void run(const char *name, const u32 *code, u64 spsr);

/// The same, with an X0 of choice.
void run_with(const char *name, const u32 *code, u64 spsr, u64 argument);

void print(const char *text);
void finish(int status) __attribute__((noreturn));

/// Text is gathered, and printed by end().
void text(const char *text);
void hex(u64 value);
void end(void);

#define READ(name) ({ u64 value_; __asm__ volatile("mrs %0, " #name : "=r"(value_)); value_; })
#define WRITE(name, value) __asm__ volatile("msr " #name ", %0\n\tisb" : : "r"((u64)(value)) : "memory")

/// A snippet: assembly, which ends with an exception at the latest behind it: SVC #0xeee.
#define SNIPPET(name, assembly) \
	extern const u32 name[]; \
	__asm__(".text\n.balign 8\n" #name ":\n" assembly "\n\tsvc #0xeee\n")

#endif
