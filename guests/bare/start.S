// SPDX-License-Identifier: EPL-2.0
// Start of a bare-metal program at EL2, its vectors, and enter(), which runs a snippet at any level until it takes an
// exception.

	.set STACK, 0x10000
	// what a snippet's end at EL1 calls EL2 with, from EL1's vectors
	.set NOTE, 0x7ff

	.section .text.start, "ax"
	.global _start
_start:
	adrp	x9, stack + STACK
	mov	sp, x9
	adrp	x9, vectors1
	msr	vbar_el1, x9
	adrp	x9, vectors2
	msr	vbar_el2, x9
	bl	main
	mov	w0, #0
	bl	finish

#include "semihosting.S"

	// enter(spsr, code, argument, outcome)
	.global enter
enter:
	adrp	x9, saved
	add	x9, x9, :lo12:saved
	stp	x19, x20, [x9]
	stp	x21, x22, [x9, #16]
	stp	x23, x24, [x9, #32]
	stp	x25, x26, [x9, #48]
	stp	x27, x28, [x9, #64]
	stp	x29, x30, [x9, #80]
	mov	x10, sp
	stp	x10, x3, [x9, #96]
	msr	spsr_el2, x0
	msr	elr_el2, x1
	adrp	x10, stack1 + 4096
	msr	sp_el1, x10
	adrp	x10, stack0 + 4096
	msr	sp_el0, x10
	mov	x0, x2
	mov	x1, #0x1111
	isb
	eret

	.macro vectors level, note:vararg
	.balign	4096
	.global vectors\level
vectors\level:
	.set at, 0
	.rept	16
	mov	x1\level, #((\level << 12) + at)
	\note
	b	taken
	.balign	128
	.set at, at + 128
	.endr
	.endm

	vectors	1, hvc #NOTE
	vectors	2

taken:
	adrp	x9, saved
	add	x9, x9, :lo12:saved
	ldp	x10, x2, [x9, #96]
	mov	sp, x10
	str	x0, [x2, #48]
	mrs	x3, esr_el2
	mrs	x4, elr_el2
	mrs	x5, spsr_el2
	mrs	x6, far_el2
	mrs	x7, hpfar_el2
	mov	x8, #NOTE
	movk	x8, #0x5a00, lsl #16
	cmp	x3, x8
	b.ne	1f
	mov	x12, x11
	mrs	x13, hcr_el2
	tbz	x13, #34, 2f
	mrs	x3, S3_5_C5_C2_0	// esr_el12
	mrs	x4, S3_5_C4_C0_1	// elr_el12
	mrs	x5, S3_5_C4_C0_0	// spsr_el12
	mrs	x6, S3_5_C6_C0_0	// far_el12
	b	1f
2:	mrs	x3, esr_el1
	mrs	x4, elr_el1
	mrs	x5, spsr_el1
	mrs	x6, far_el1
1:	stp	x12, x3, [x2]
	stp	x4, x5, [x2, #16]
	stp	x6, x7, [x2, #32]
	ldp	x19, x20, [x9]
	ldp	x21, x22, [x9, #16]
	ldp	x23, x24, [x9, #32]
	ldp	x25, x26, [x9, #48]
	ldp	x27, x28, [x9, #64]
	ldp	x29, x30, [x9, #80]
	ret

	.bss
	.balign	4096
stack0:	.skip	4096
stack1:	.skip	4096
stack:	.skip	STACK
saved:	.skip	256
