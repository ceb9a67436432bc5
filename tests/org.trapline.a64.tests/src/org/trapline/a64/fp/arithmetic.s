// SPDX-License-Identifier: EPL-2.0
// Executes single instructions on operands from standard input, and writes what they leave to standard output: both in blocks
// of 4,096, until the input ends. Instructions are those that the table at the end has, each followed by RET.
//
// A case: index of the instruction, FPCR, FPSR, NZCV, of 32 bits; low halves of V1, V2, V3, and X1, of 64. The high half of V1
// is V3's low one. A result: V0, X0, FPSR and NZCV. V0 and X0 begin with what "before" has.
	.equ	CASES, 4096
	.equ	CASE_BYTES, 48
	.equ	RESULT_BYTES, 32

	.text
	.global	_start
_start:
	ldr	x19, =cases
	ldr	x20, =results
	ldr	x21, =instructions
	mov	x22, #0
	ldr	x23, =CASES * CASE_BYTES
fill:
	mov	x0, #0
	add	x1, x19, x22
	sub	x2, x23, x22
	mov	x8, #63
	svc	#0
	cmp	x0, #0
	b.le	end
	add	x22, x22, x0
	cmp	x22, x23
	b.lt	fill

	mov	x24, #CASES
	mov	x22, x19
	mov	x25, x20
each:
	ldp	w2, w3, [x22]
	ldp	w4, w5, [x22, #8]
	ldp	d1, d2, [x22, #16]
	ldp	d3, d4, [x22, #32]
	fmov	x1, d4
	ldr	x0, before
	ldr	q0, before
	mov	v1.d[1], v3.d[0]
	add	x2, x21, x2, lsl #3
	msr	fpcr, x3
	msr	fpsr, x4
	msr	nzcv, x5
	blr	x2
	mrs	x4, fpsr
	mrs	x5, nzcv
	str	q0, [x25]
	str	x0, [x25, #16]
	stp	w4, w5, [x25, #24]
	add	x22, x22, #CASE_BYTES
	add	x25, x25, #RESULT_BYTES
	subs	x24, x24, #1
	b.ne	each

	mov	x22, x20
	sub	x23, x25, x20
drain:
	mov	x0, #1
	mov	x1, x22
	mov	x2, x23
	mov	x8, #64
	svc	#0
	cmp	x0, #0
	b.le	end
	add	x22, x22, x0
	subs	x23, x23, x0
	b.gt	drain
	b	_start
end:
	mov	x0, #0
	mov	x8, #93
	svc	#0

	.align	4
before:
	.quad	0x0123456789ABCDEF
	.quad	0xFEDCBA9876543210

	.bss
	.align	4
cases:
	.skip	CASES * CASE_BYTES
results:
	.skip	CASES * RESULT_BYTES

	.text
instructions:
