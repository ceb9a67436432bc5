// SPDX-License-Identifier: EPL-2.0
// Runs a list of accesses bare-metal at EL2 on several CPUs, in order, and writes what each read to the standard output. See Access.java.
	.equ	LIST, 0x41000000	// count, number of CPUs, then 24 bytes each: kind and CPU, address, value
	.equ	RESULTS, 0x42000000	// 8 bytes each
	.equ	CODE, 0x43000000	// 4 KiB a CPU: the instruction that reaches a system register
	.equ	STACKS, 0x43100000
	.equ	FAILED, 0xBAD0		// bits 63 to 48 of a result whose access was an exception, above ESR

	.text
	.global	_start
_start:
	mov	x19, #0			// our number
	ldr	x21, =LIST
	ldr	x20, [x21, #8]		// CPUs
	mov	x22, #1
start_next:
	cmp	x22, x20
	b.hs	run
	ldr	x0, =0xC4000003		// PSCI CPU_ON
	mov	x1, x22
	adr	x2, other
	mov	x3, x22
	smc	#0
	add	x22, x22, #1
	b	start_next
other:
	mov	x19, x0
run:
	adr	x0, vectors
	msr	vbar_el2, x0
	adr	x0, vectors1
	msr	vbar_el1, x0
	mov	x0, #0x30000000
	orr	x0, x0, #0xC00000
	orr	x0, x0, #0x0800
	msr	sctlr_el1, x0
	mov	x0, #3
	msr	cnthctl_el2, x0
	msr	cntvoff_el2, xzr
	isb
	ldr	x23, =CODE
	add	x23, x23, x19, lsl #12
	ldr	x21, =LIST
	ldr	x24, [x21], #16		// count
	ldr	x25, =RESULTS
	adr	x26, done
	mov	x27, #0			// index
next:
	cmp	x27, x24
	b.hs	end
	ldr	w0, [x21]
	ubfx	w1, w0, #8, #8
	cmp	x1, x19
	b.eq	mine
wait_other:
	ldar	x2, [x26]
	cmp	x2, x27
	b.hi	advance
	yield
	b	wait_other
mine:
	ldar	x2, [x26]
	cmp	x2, x27
	b.eq	execute
	yield
	b	mine
execute:
	and	w1, w0, #0xFF
	ldp	x9, x10, [x21, #8]	// address, value
	mov	x11, #0			// result
	adr	x12, jumps
	add	x12, x12, x1, lsl #3
	blr	x12
	str	x11, [x25, x27, lsl #3]
	dsb	sy
	add	x2, x27, #1
	stlr	x2, [x26]
advance:
	add	x27, x27, #1
	add	x21, x21, #24
	b	next
jumps:
	ldrb	w11, [x9]		// 0: load 1 byte
	ret
	ldrh	w11, [x9]		// 1
	ret
	ldr	w11, [x9]		// 2
	ret
	ldr	x11, [x9]		// 3
	ret
	strb	w10, [x9]		// 4: store 1 byte
	ret
	strh	w10, [x9]		// 5
	ret
	str	w10, [x9]		// 6
	ret
	str	x10, [x9]		// 7
	ret
	b	at_el2			// 8: MRS, MSR at EL2; the address is the instruction, of X11 or X10
	nop
	b	at_el1			// 9: at EL1
	nop
at_el2:
	ldr	w12, =0xD65F03C0	// ret
	b	emit
at_el1:
	ldr	w12, =0xD4000002	// hvc #0
emit:
	str	w9, [x23]
	ldr	w13, =0xD5033FDF	// isb
	str	w13, [x23, #4]
	str	w12, [x23, #8]
	dsb	sy
	ic	iallu
	dsb	sy
	isb
	cmp	w1, #9
	b.eq	1f
	br	x23
1:	mov	x12, #0x3C5		// EL1h, all masked
	msr	spsr_el2, x12
	msr	elr_el2, x23
	eret

end:
	cbnz	x19, stop
	adr	x1, open
	mov	w0, #1			// SYS_OPEN
	hlt	#0xF000
	adr	x1, output
	str	x0, [x1]
	ldr	x2, =RESULTS
	str	x2, [x1, #8]
	lsl	x2, x24, #3
	str	x2, [x1, #16]
	mov	w0, #5			// SYS_WRITE
	hlt	#0xF000
	adr	x1, exit
	mov	w0, #0x18		// SYS_EXIT
	hlt	#0xF000
stop:
	wfi
	b	stop

	.balign	2048
vectors:
	.rept	4			// from EL2 with SP_EL0, which is never selected
	.balign	128
	b	.
	.endr
	.balign	128
	mrs	x11, esr_el2		// from EL2: an access that failed
	movk	x11, #FAILED, lsl #48
	msr	elr_el2, x30
	eret
	.balign	128
	b	.
	.balign	128
	b	.
	.balign	128
	b	.
	.balign	128
	mrs	x12, esr_el2		// from EL1: HVC when done, or what trapped
	lsr	x13, x12, #26
	cmp	x13, #0x16
	b.eq	1f
	mov	x11, x12
	movk	x11, #FAILED, lsl #48
1:	mov	x13, #0x3C9		// EL2h
	msr	spsr_el2, x13
	msr	elr_el2, x30
	eret
	.balign	128
	b	.
	.balign	128
	b	.
	.balign	128
	b	.
	.balign	2048
vectors1:
	.rept	4
	.balign	128
	b	.
	.endr
	.balign	128
	mrs	x11, esr_el1		// at EL1: an access that is undefined
	movk	x11, #FAILED, lsl #48
	hvc	#0
	.balign	2048

	.balign	8
done:	.quad	0
open:	.quad	terminal, 4, 3
output:	.quad	0, 0, 0
exit:	.quad	0x20026, 0
terminal:
	.asciz	":tt"
	.section .note.GNU-stack, "", %progbits
