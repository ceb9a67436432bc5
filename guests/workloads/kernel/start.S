// SPDX-License-Identifier: EPL-2.0
// Where CPUs start: at EL2 or EL1, MMU off, X0 the device tree (the first CPU) or its struct cpu (others). The header
// is that of an arm64 kernel image (Linux, Documentation/arch/arm64/booting.rst).
	.set STACK, 0x4000
	// SCTLR_EL1: what is 1 in ARMv8.0, no traps of EL0's WFE, WFI, DC ZVA, CTR_EL0 and cache maintenance, stack alignment
	.set CONTROL, 0x30d00800 | 1 << 26 | 1 << 18 | 1 << 16 | 1 << 15 | 1 << 14 | 1 << 4 | 1 << 3
	.set CACHES_AND_MMU, 1 << 12 | 1 << 2 | 1 << 0
	// MAIR_EL1: 0 memory, write-back; 1 device nGnRE
	.set ATTRIBUTES, 0x04ff
	// TCR_EL1: 48 bits of address for both halves, 4 KiB granules, walks through the caches, inner shareable
	.set TRANSLATION, 16 | 1 << 8 | 1 << 10 | 3 << 12 | 16 << 16 | 1 << 24 | 1 << 26 | 3 << 28 | 2 << 30

	.section .head, "ax"
	b	start
	.word	0
	.quad	0			// offset in memory
	.quad	image_bytes
	.quad	0xa			// little endian, 4 KiB pages, anywhere
	.quad	0, 0, 0
	.ascii	"ARM\x64"
	.word	0

start:
	mov	x19, x0
	bl	drop
	mov	x22, x0
	adrp	x0, bss_start
	add	x0, x0, :lo12:bss_start
	adrp	x1, image_end
1:	stp	xzr, xzr, [x0], #16
	cmp	x0, x1
	b.lo	1b
	adrp	x9, boot_stack + STACK
	mov	sp, x9
	adrp	x0, image_start
	bl	early_map
	adrp	x0, image_start
	adrp	x2, started_at_el2
	str	x22, [x2, :lo12:started_at_el2]
	bl	translate
	ldr	x9, =boot_stack + STACK
	mov	sp, x9
	mov	x1, x0
	mov	x0, x19
	ldr	x9, =kernel_start
	mov	x29, xzr
	mov	x30, xzr
	br	x9

	// Where PSCI's CPU_ON has a CPU begin.
	.global secondary_start
secondary_start:
	mov	x19, x0
	bl	drop
	adrp	x0, image_start
	bl	translate
	mov	x0, x19
	ldr	x9, [x0]		// struct cpu: stack
	mov	sp, x9
	ldr	x9, =secondary_main
	mov	x29, xzr
	mov	x30, xzr
	br	x9

	// Turns translation on and goes on at IMAGE. X0, the physical address of the image, stays.
translate:
	mov	x1, #ATTRIBUTES
	msr	mair_el1, x1
	ldr	x1, =TRANSLATION
	mrs	x2, id_aa64mmfr0_el1
	and	x3, x2, #0xf
	cmp	x3, #5			// 48 bits at most
	mov	x4, #5
	csel	x3, x3, x4, lo
	orr	x1, x1, x3, lsl #32
	ubfx	x3, x2, #4, #4		// ASIDs of 16 bits
	cmp	x3, #2
	cset	x3, eq
	orr	x1, x1, x3, lsl #36
	msr	tcr_el1, x1
	adrp	x1, identity_root
	msr	ttbr0_el1, x1
	adrp	x1, kernel_root
	msr	ttbr1_el1, x1
	tlbi	vmalle1
	dsb	nsh
	isb
	ldr	x1, =CONTROL | CACHES_AND_MMU
	msr	sctlr_el1, x1
	isb
	ldr	x1, =image_start
	sub	x2, x30, x0
	add	x30, x1, x2
	ldr	x2, =vectors
	msr	vbar_el1, x2
	mov	x2, #3 << 20		// FP and SIMD at EL1 and EL0
	msr	cpacr_el1, x2
	msr	mdscr_el1, xzr
	isb
	ret

	// Goes to EL1 with all interrupts masked. X0 becomes whether it was EL2.
drop:
	msr	daifset, #0xf
	mrs	x1, currentel
	cmp	x1, #2 << 2
	b.eq	1f
	ldr	x1, =CONTROL
	msr	sctlr_el1, x1
	isb
	mov	x0, #0
	ret
1:	ldr	x1, =CONTROL
	msr	sctlr_el1, x1
	mov	x1, #1 << 31		// HCR_EL2: EL1 is AArch64, nothing traps
	msr	hcr_el2, x1
	isb
	mov	x1, #3			// EL1 has the physical timer and counter
	msr	cnthctl_el2, x1
	msr	cntvoff_el2, xzr
	mov	x1, #0x33ff
	msr	cptr_el2, x1
	msr	hstr_el2, xzr
	msr	vttbr_el2, xzr
	mrs	x1, id_aa64dfr0_el1
	ubfx	x2, x1, #8, #4
	sub	x2, x2, #1
	cmp	x2, #14
	mov	x1, #0
	b.hs	2f
	mrs	x1, pmcr_el0		// EL1 has all event counters
	ubfx	x1, x1, #11, #5
2:	msr	mdcr_el2, x1
	mrs	x1, midr_el1
	msr	vpidr_el2, x1
	mrs	x1, mpidr_el1
	msr	vmpidr_el2, x1
	mrs	x1, id_aa64pfr0_el1
	ubfx	x1, x1, #24, #4
	cbz	x1, 3f
	mov	x1, #0xf		// ICC_SRE_EL2: system registers, for EL1 too
	msr	S3_4_C12_C9_5, x1
	isb
	msr	S3_4_C12_C11_0, xzr	// ICH_HCR_EL2
3:	adrp	x1, answers
	add	x1, x1, :lo12:answers
	msr	vbar_el2, x1
	mov	x1, #0x3c5
	msr	spsr_el2, x1
	msr	elr_el2, x30
	mov	x0, #1
	eret

	// EL2 once the kernel has left it: what EL1 calls by HVC is not supported.
	.balign	2048
answers:
	.rept	16
	mov	x0, #-1
	eret
	.balign	128
	.endr

	.bss
	.balign	4096
	.global	boot_stack
boot_stack:
	.skip	STACK

	// The user programs, linked on their own
	.section .user, "a"
	.incbin	"user.bin"
