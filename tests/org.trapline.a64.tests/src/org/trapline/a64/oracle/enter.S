// SPDX-License-Identifier: EPL-2.0
// Into and out of a sequence of instructions, with every register its own.
//
// struct state: x0 to x30, sp, nzcv, fpcr, fpsr, spare, then v0 to v31 of 16 bytes.
	.equ	STACK, 248
	.equ	FLAGS, 256
	.equ	CONTROL, 264
	.equ	STATUS, 272
	.equ	VECTORS, 288

	.macro	vectors how
	\how	q0, q1, [x2]
	\how	q2, q3, [x2, #32]
	\how	q4, q5, [x2, #64]
	\how	q6, q7, [x2, #96]
	\how	q8, q9, [x2, #128]
	\how	q10, q11, [x2, #160]
	\how	q12, q13, [x2, #192]
	\how	q14, q15, [x2, #224]
	\how	q16, q17, [x2, #256]
	\how	q18, q19, [x2, #288]
	\how	q20, q21, [x2, #320]
	\how	q22, q23, [x2, #352]
	\how	q24, q25, [x2, #384]
	\how	q26, q27, [x2, #416]
	\how	q28, q29, [x2, #448]
	\how	q30, q31, [x2, #480]
	.endm

	.macro	pairs how
	\how	x4, x5, [x0, #32]
	\how	x6, x7, [x0, #48]
	\how	x8, x9, [x0, #64]
	\how	x10, x11, [x0, #80]
	\how	x12, x13, [x0, #96]
	\how	x14, x15, [x0, #112]
	\how	x16, x17, [x0, #128]
	\how	x18, x19, [x0, #144]
	\how	x20, x21, [x0, #160]
	\how	x22, x23, [x0, #176]
	\how	x24, x25, [x0, #192]
	\how	x26, x27, [x0, #208]
	\how	x28, x29, [x0, #224]
	.endm

	.text
	.global	_start
_start:
	bl	sequences
	brk	#0

// void enter(const struct state *before, const void *code): runs code, which begins with its address in x30 and ends with a
// branch to "leave"; the state it leaves is in "left".
	.global	enter
enter:
	stp	x29, x30, [sp, #-96]!
	stp	x19, x20, [sp, #16]
	stp	x21, x22, [sp, #32]
	stp	x23, x24, [sp, #48]
	stp	x25, x26, [sp, #64]
	stp	x27, x28, [sp, #80]
	adrp	x3, stack
	mov	x2, sp
	str	x2, [x3, #:lo12:stack]
	add	x2, x0, #VECTORS
	vectors	ldp
	ldr	x2, [x0, #CONTROL]
	msr	fpcr, x2
	ldr	x2, [x0, #STATUS]
	msr	fpsr, x2
	ldr	x2, [x0, #FLAGS]
	msr	nzcv, x2
	ldr	x2, [x0, #STACK]
	mov	sp, x2
	mov	x30, x1
	pairs	ldp
	ldp	x2, x3, [x0, #16]
	ldp	x0, x1, [x0]
	clrex
	br	x30

	.global	leave
leave:
	msr	tpidr_el0, x0
	adrp	x0, left
	add	x0, x0, #:lo12:left
	stp	x2, x3, [x0, #16]
	mrs	x2, tpidr_el0
	stp	x2, x1, [x0]
	pairs	stp
	str	x30, [x0, #240]
	mov	x2, sp
	str	x2, [x0, #STACK]
	mrs	x2, nzcv
	str	x2, [x0, #FLAGS]
	mrs	x2, fpcr
	str	x2, [x0, #CONTROL]
	mrs	x2, fpsr
	str	x2, [x0, #STATUS]
	add	x2, x0, #VECTORS
	vectors	stp

// Where the handler of a signal goes on: "left" is filled.
	.global	resume
resume:
	msr	fpcr, xzr
	adrp	x3, stack
	ldr	x2, [x3, #:lo12:stack]
	mov	sp, x2
	ldp	x19, x20, [sp, #16]
	ldp	x21, x22, [sp, #32]
	ldp	x23, x24, [sp, #48]
	ldp	x25, x26, [sp, #64]
	ldp	x27, x28, [sp, #80]
	ldp	x29, x30, [sp], #96
	ret

	.bss
	.balign	8
stack:
	.skip	8
	.section .note.GNU-stack, "", %progbits
