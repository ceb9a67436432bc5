// SPDX-License-Identifier: EPL-2.0
// Vectors for programs that go on after an exception: what C may change is saved, and take(level << 12 | offset of the
// vector) is called, at the level of the exception and on its stack.

	.macro	takers level
	.balign	4096
	.global	takers\level
takers\level:
	.set at, 0
	.rept	16
	sub	sp, sp, #208
	stp	x0, x1, [sp]
	mov	x0, #((\level << 12) + at)
	b	take\level
	.balign	128
	.set at, at + 128
	.endr

take\level:
	stp	x2, x3, [sp, #16]
	stp	x4, x5, [sp, #32]
	stp	x6, x7, [sp, #48]
	stp	x8, x9, [sp, #64]
	stp	x10, x11, [sp, #80]
	stp	x12, x13, [sp, #96]
	stp	x14, x15, [sp, #112]
	stp	x16, x17, [sp, #128]
	stp	x18, x29, [sp, #144]
	mrs	x1, elr_el\level
	mrs	x2, spsr_el\level
	stp	x30, x1, [sp, #160]
	str	x2, [sp, #176]
	bl	take
	ldr	x2, [sp, #176]
	ldp	x30, x1, [sp, #160]
	msr	elr_el\level, x1
	msr	spsr_el\level, x2
	ldp	x18, x29, [sp, #144]
	ldp	x16, x17, [sp, #128]
	ldp	x14, x15, [sp, #112]
	ldp	x12, x13, [sp, #96]
	ldp	x10, x11, [sp, #80]
	ldp	x8, x9, [sp, #64]
	ldp	x6, x7, [sp, #48]
	ldp	x4, x5, [sp, #32]
	ldp	x2, x3, [sp, #16]
	ldp	x0, x1, [sp]
	add	sp, sp, #208
	eret
	.endm

	.text
	takers	1
	takers	2
