// SPDX-License-Identifier: EPL-2.0
// Where a Linux process begins, and its system calls.
	.text
	.global	_start
_start:
	mov	x0, sp
	mov	x29, xzr
	mov	x30, xzr
	b	start_of

	// linux_call(number, a, b, c, d, e, f)
	.global	linux_call
linux_call:
	mov	x8, x0
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	mov	x3, x4
	mov	x4, x5
	mov	x5, x6
	svc	#0
	ret
	.section .note.GNU-stack, "", %progbits
