// SPDX-License-Identifier: EPL-2.0
// Where a guest program starts, and its two system calls: the only things that know what is around it. Linux, and what stands in
// for it, has argc and argv on the stack.
	.text
	.global	_start
_start:
	mov	x29, xzr
	mov	x30, xzr
	ldr	x0, [sp]
	add	x1, sp, #8
	bl	guest
	mov	x8, #93			// exit
	svc	#0
	brk	#0

// long guest_call(long number, long a, long b, long c)
	.global	guest_call
guest_call:
	mov	x8, x0
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	svc	#0
	ret
	.section .note.GNU-stack, "", %progbits
