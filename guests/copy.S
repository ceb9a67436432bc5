// SPDX-License-Identifier: EPL-2.0
// void copy_vectors(void *to, const void *from, size_t bytes): bytes is a multiple of 64.
	.text
	.global	copy_vectors
copy_vectors:
	cbz	x2, 2f
1:	ldp	q0, q1, [x1]
	ldp	q2, q3, [x1, #32]
	add	x1, x1, #64
	stp	q0, q1, [x0]
	stp	q2, q3, [x0, #32]
	add	x0, x0, #64
	subs	x2, x2, #64
	b.ne	1b
2:	ret

// uint32_t crc32_words(uint32_t crc, const uint64_t *words, size_t count): count is not 0.
	.arch_extension crc
	.global	crc32_words
crc32_words:
	ldr	x3, [x1], #8
	crc32x	w0, w0, x3
	subs	x2, x2, #1
	b.ne	crc32_words
	ret

// size_t length_vectors(const char *text): of a text that ends within 16 bytes of readable memory.
	.global	length_vectors
length_vectors:
	mov	x1, x0
1:	ld1	{v0.16b}, [x1], #16
	cmeq	v1.16b, v0.16b, #0
	umaxv	b2, v1.16b
	fmov	w2, s2
	cbz	w2, 1b
	shrn	v1.8b, v1.8h, #4
	fmov	x2, d1
	rbit	x2, x2
	clz	x2, x2
	sub	x1, x1, #16
	add	x1, x1, x2, lsr #2
	sub	x0, x1, x0
	ret
	.section .note.GNU-stack, "", %progbits
