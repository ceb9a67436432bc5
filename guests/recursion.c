// SPDX-License-Identifier: EPL-2.0
// An iteration computes a Fibonacci number and an Ackermann function by their definitions, and builds and sums up a binary search
// tree: calls and returns.
#include "guest.h"

const char name[] = "recursion";

#define NODES 512

struct node {
	struct node *left, *right;
	uint32_t key;
};

static struct node nodes[NODES];

__attribute__((noinline, noclone)) static uint64_t fibonacci(unsigned n) {
	return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

__attribute__((noinline, noclone)) static uint64_t ackermann(uint64_t m, uint64_t n) {
	return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
}

__attribute__((noinline, noclone)) static struct node *insert(struct node *tree, struct node *node) {
	if (!tree)
		return node;
	if (node->key < tree->key)
		tree->left = insert(tree->left, node);
	else
		tree->right = insert(tree->right, node);
	return tree;
}

__attribute__((noinline, noclone)) static uint64_t sum_up(const struct node *tree, unsigned depth) {
	return tree ? mix(sum_up(tree->left, depth + 1), tree->key + depth) + sum_up(tree->right, depth + 1) : depth;
}

uint64_t work(uint64_t iterations) {
	uint64_t sum = 0;
	for (uint64_t i = 0; i < iterations; i++) {
		uint32_t seed = i * 2654435761u | 1;
		struct node *tree = 0;
		for (int j = 0; j < NODES; j++) {
			nodes[j] = (struct node) {0, 0, next_random(&seed)};
			tree = insert(tree, &nodes[j]);
		}
		sum = mix(sum, sum_up(tree, 0) + fibonacci(15 + i % 3) + ackermann(2, 7 + i % 5));
	}
	return sum;
}
