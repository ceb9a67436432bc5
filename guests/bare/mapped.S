// SPDX-License-Identifier: EPL-2.0
// Start of a bare-metal program at EL1 that has translation and caches on: the first two GiB are mapped as they are, the first as
// devices, the second as memory.

	.set STACK, 0x10000
	// AF, inner shareable; of Attr0 and never executed, of Attr1
	.set DEVICES, 1 << 54 | 1 << 53 | 0x700 | 0 << 2 | 1
	.set MEMORY, 0x40000000 | 0x700 | 1 << 2 | 1
	// Device-nGnRE; Normal, written back
	.set MAIR, 0xff04
	// 39 bits of addresses by the lower table alone, walked through the caches, 36 bits as the result
	.set TCR, 25 | 1 << 8 | 1 << 10 | 3 << 12 | 1 << 23 | 1 << 32
	// MMU, data and instruction caches
	.set SCTLR, 0x30d00800 | 1 << 0 | 1 << 2 | 1 << 12

	.section .text.start, "ax"
	.global _start
_start:
	adrp	x9, stack + STACK
	mov	sp, x9
	adrp	x9, vectors
	msr	vbar_el1, x9
	mov	x9, #3 << 20
	msr	cpacr_el1, x9
	ldr	x9, =MAIR
	msr	mair_el1, x9
	ldr	x9, =TCR
	msr	tcr_el1, x9
	adrp	x9, table
	msr	ttbr0_el1, x9
	dsb	sy
	tlbi	vmalle1
	ic	iallu
	dsb	sy
	isb
	ldr	x9, =SCTLR
	msr	sctlr_el1, x9
	isb
	bl	main

#include "semihosting.S"

	.balign	2048
vectors:
	.rept	16
	mov	w0, #1
	b	finish
	.balign	128
	.endr

	.section .rodata
	.balign	4096
table:	.quad	DEVICES, MEMORY
	.skip	4096 - 16

	.bss
	.balign	4096
stack:	.skip	STACK
