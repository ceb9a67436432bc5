// SPDX-License-Identifier: EPL-2.0
// Copies and clears as a library does: 64 bytes at a time.
	.arch	armv8-a+simd
	.text
	// copy_vectors(to, from, bytes)
	.global copy_vectors
copy_vectors:
	ldp	q0, q1, [x1]
	ldp	q2, q3, [x1, #32]
	add	x1, x1, #64
	stp	q0, q1, [x0]
	stp	q2, q3, [x0, #32]
	add	x0, x0, #64
	subs	x2, x2, #64
	b.hi	copy_vectors
	ret

	// clear_pairs(to, bytes)
	.global clear_pairs
clear_pairs:
	stp	xzr, xzr, [x0]
	stp	xzr, xzr, [x0, #16]
	stp	xzr, xzr, [x0, #32]
	stp	xzr, xzr, [x0, #48]
	add	x0, x0, #64
	subs	x1, x1, #64
	b.hi	clear_pairs
	ret
