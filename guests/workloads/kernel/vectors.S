// SPDX-License-Identifier: EPL-2.0
// Exceptions, and changing from a thread to another.
	.set FRAME, 34 * 8

	.macro	registers op
	\op	x2, x3, [sp, #2 * 8]
	\op	x4, x5, [sp, #4 * 8]
	\op	x6, x7, [sp, #6 * 8]
	\op	x8, x9, [sp, #8 * 8]
	\op	x10, x11, [sp, #10 * 8]
	\op	x12, x13, [sp, #12 * 8]
	\op	x14, x15, [sp, #14 * 8]
	\op	x16, x17, [sp, #16 * 8]
	\op	x18, x19, [sp, #18 * 8]
	\op	x20, x21, [sp, #20 * 8]
	\op	x22, x23, [sp, #22 * 8]
	\op	x24, x25, [sp, #24 * 8]
	\op	x26, x27, [sp, #26 * 8]
	\op	x28, x29, [sp, #28 * 8]
	.endm

	// X0 becomes the frame
	.macro	enter
	sub	sp, sp, #FRAME
	stp	x0, x1, [sp]
	registers stp
	mrs	x0, sp_el0
	stp	x30, x0, [sp, #30 * 8]
	mrs	x0, elr_el1
	mrs	x1, spsr_el1
	stp	x0, x1, [sp, #32 * 8]
	mov	x0, sp
	.endm

	.macro	entry handler, exit
	enter
	bl	\handler
	b	\exit
	.balign	128
	.endm

	.macro	fatal
	enter
	b	unexpected
	.balign	128
	.endm

	.text
	.balign	2048
	.global	vectors
vectors:
	.rept	4
	fatal
	.endr
	entry	kernel_fault, leave
	entry	interrupt, leave
	fatal
	fatal
	entry	user_exception, leave_to_user
	entry	interrupt, leave_to_user
	fatal
	fatal
	.rept	4
	fatal
	.endr

	// Back to EL0 with the frame that SP points at, after what has to be done before.
	.global	leave_to_user
leave_to_user:
	mov	x0, sp
	bl	before_user
leave:
	ldp	x0, x1, [sp, #32 * 8]
	msr	elr_el1, x0
	msr	spsr_el1, x1
	ldp	x30, x0, [sp, #30 * 8]
	msr	sp_el0, x0
	registers ldp
	ldp	x0, x1, [sp]
	add	sp, sp, #FRAME
	eret

	// The first of a thread that goes to EL0: X19 is its frame.
	.global	first_to_user
first_to_user:
	mov	sp, x19
	b	leave_to_user

	// The first of a thread of the kernel: X19 its function, X20 the argument.
	.global	first_in_kernel
first_in_kernel:
	bl	bury
	msr	daifclr, #2
	mov	x0, x20
	blr	x19
	b	thread_exit

	// change(struct thread *from, struct thread *to)
	.global	change
change:
	stp	x19, x20, [x0]
	stp	x21, x22, [x0, #16]
	stp	x23, x24, [x0, #32]
	stp	x25, x26, [x0, #48]
	stp	x27, x28, [x0, #64]
	stp	x29, x30, [x0, #80]
	mov	x9, sp
	str	x9, [x0, #96]
	ldp	x19, x20, [x1]
	ldp	x21, x22, [x1, #16]
	ldp	x23, x24, [x1, #32]
	ldp	x25, x26, [x1, #48]
	ldp	x27, x28, [x1, #64]
	ldp	x29, x30, [x1, #80]
	ldr	x9, [x1, #96]
	mov	sp, x9
	ret

	.arch	armv8-a+fp+simd
	.macro	quads op
	\op	q0, q1, [x0]
	\op	q2, q3, [x0, #32]
	\op	q4, q5, [x0, #64]
	\op	q6, q7, [x0, #96]
	\op	q8, q9, [x0, #128]
	\op	q10, q11, [x0, #160]
	\op	q12, q13, [x0, #192]
	\op	q14, q15, [x0, #224]
	\op	q16, q17, [x0, #256]
	\op	q18, q19, [x0, #288]
	\op	q20, q21, [x0, #320]
	\op	q22, q23, [x0, #352]
	\op	q24, q25, [x0, #384]
	\op	q26, q27, [x0, #416]
	\op	q28, q29, [x0, #448]
	\op	q30, q31, [x0, #480]
	.endm

	// save_vectors(to), load_vectors(from): 528 bytes
	.global	save_vectors
save_vectors:
	quads	stp
	mrs	x1, fpcr
	mrs	x2, fpsr
	add	x3, x0, #512
	stp	x1, x2, [x3]
	ret
	.global	load_vectors
load_vectors:
	add	x3, x0, #512
	ldp	x1, x2, [x3]
	msr	fpcr, x1
	msr	fpsr, x2
	quads	ldp
	ret
