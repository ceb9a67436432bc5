// SPDX-License-Identifier: EPL-2.0
// The user image: its header, where processes begin, and the call of the kernel.
	.section .head, "ax"
	.quad	begin, data_start, data_end, image_end

	// X0 is the number of the program, X1 to X4 its arguments
begin:
	adrp	x9, programs
	add	x9, x9, :lo12:programs
	ldr	x9, [x9, x0, lsl #3]
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	mov	x3, x4
	blr	x9
	mov	x8, #0
	svc	#0

	// call(number, a, b, c)
	.text
	.global call
call:
	mov	x8, x0
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	svc	#0
	ret

	.global upcall_return
upcall_return:
	mov	x8, #7			// CALL_UPCALL_RETURN
	svc	#0
