// SPDX-License-Identifier: EPL-2.0
// An iteration does what programs of small controllers do, in the shares in which CoreMark does it: finds and sorts in linked
// lists, multiplies small matrices of integers, parses numbers by a state machine, and checks it all by a bitwise CRC. The code is
// not CoreMark's.
#include "guest.h"

const char name[] = "control";

#define NODES 40
#define SIDE 9
#define TEXT 320

struct item {
	int16_t key, place;
};

struct node {
	struct node *next;
	struct item *item;
};

static struct node nodes[NODES];
static struct item items[NODES];
static int16_t left[SIDE * SIDE], right[SIDE * SIDE];
static int32_t product[SIDE * SIDE];
static uint8_t text[TEXT + 1];

// CRC-16 with the reflected polynomial 0xA001, bit by bit.
static uint16_t crc_byte(uint8_t byte, uint16_t crc) {
	for (int i = 0; i < 8; i++) {
		int carry = (crc ^ byte) & 1;
		crc >>= 1;
		byte >>= 1;
		if (carry)
			crc ^= 0xA001;
	}
	return crc;
}

static uint16_t crc_word(uint32_t word, uint16_t crc) {
	for (int i = 0; i < 4; i++, word >>= 8)
		crc = crc_byte(word, crc);
	return crc;
}

static struct node *find(struct node *list, int16_t key) {
	while (list && list->item->key != key)
		list = list->next;
	return list;
}

static struct node *reverse(struct node *list) {
	struct node *done = 0;
	while (list) {
		struct node *next = list->next;
		list->next = done;
		done = list;
		list = next;
	}
	return done;
}

static int by_key(const struct item *a, const struct item *b) {
	return a->key - b->key;
}

static int by_place(const struct item *a, const struct item *b) {
	return a->place - b->place;
}

// Merges runs of 1, 2, 4 and so on, in place.
static struct node *sort(struct node *list, int (*compare)(const struct item *, const struct item *)) {
	for (int size = 1;; size *= 2) {
		struct node *rest = list, **tail = &list;
		int merges = 0;
		while (rest) {
			struct node *one = rest, *other = rest;
			int ones = 0, others = size;
			merges++;
			while (ones < size && other) {
				other = other->next;
				ones++;
			}
			while (ones > 0 || (others > 0 && other)) {
				struct node **from = ones == 0 ? &other
						: others == 0 || !other || compare(one->item, other->item) <= 0 ? &one : &other;
				if (from == &one)
					ones--;
				else
					others--;
				*tail = *from;
				*from = (*from)->next;
				tail = &(*tail)->next;
			}
			rest = other;
		}
		*tail = 0;
		if (merges <= 1)
			return list;
	}
}

static uint16_t lists(uint32_t seed, uint16_t crc) {
	for (int i = 0; i < NODES; i++) {
		items[i].key = next_random(&seed) & 0x7F;
		items[i].place = i;
		nodes[i].item = &items[i];
		nodes[i].next = i + 1 < NODES ? &nodes[i + 1] : 0;
	}
	struct node *list = nodes;
	for (int key = 0; key < 24; key++) {
		struct node *found = find(list, key * 5);
		list = reverse(list);
		if (found)
			crc = crc_byte(found->item->place, crc);
	}
	list = sort(list, by_key);
	for (struct node *at = list; at; at = at->next)
		crc = crc_word((uint16_t) at->item->key, crc);
	list = sort(list, by_place);
	return crc_word(list->next->item->key, crc);
}

static int32_t sum_of(const int32_t *matrix, int32_t limit) {
	int32_t sum = 0, last = 0;
	for (int i = 0; i < SIDE * SIDE; i++) {
		int32_t value = matrix[i];
		sum += value > last ? 10 : value > limit ? 1 : 0;
		last = value;
	}
	return sum;
}

static uint16_t matrices(uint32_t seed, uint16_t crc) {
	for (int i = 0; i < SIDE * SIDE; i++) {
		left[i] = next_random(&seed) & 0xFF;
		right[i] = (seed >> 8 & 0xFF) - 128;
	}
	for (int i = 0; i < SIDE; i++)
		for (int j = 0; j < SIDE; j++) {
			int32_t sum = 0;
			for (int k = 0; k < SIDE; k++)
				sum += left[i * SIDE + k] * right[k * SIDE + j];
			product[i * SIDE + j] = sum;
		}
	crc = crc_word(sum_of(product, 1000), crc);
	for (int i = 0; i < SIDE; i++)
		for (int j = 0; j < SIDE; j++) {
			int32_t sum = 0;
			for (int k = 0; k < SIDE; k++) {
				int32_t value = left[i * SIDE + k] * right[k * SIDE + j];
				sum += (value >> 2 & 0xF) * (value >> 5 & 0x7F);
			}
			product[i * SIDE + j] = sum;
		}
	return crc_word(sum_of(product, 3000), crc);
}

enum state { START, SIGN, WHOLE, POINT, FRACTION, EXPONENT, EXPONENT_SIGN, POWER, INVALID, STATES };

static int digit(uint8_t c) {
	return c >= '0' && c <= '9';
}

static enum state step(enum state state, uint8_t c) {
	switch (state) {
	case START:
		return digit(c) ? WHOLE : c == '+' || c == '-' ? SIGN : c == '.' ? POINT : INVALID;
	case SIGN:
		return digit(c) ? WHOLE : c == '.' ? POINT : INVALID;
	case WHOLE:
		return digit(c) ? WHOLE : c == '.' ? POINT : c == 'e' ? EXPONENT : INVALID;
	case POINT:
	case FRACTION:
		return digit(c) ? FRACTION : c == 'e' && state == FRACTION ? EXPONENT : INVALID;
	case EXPONENT:
		return digit(c) ? POWER : c == '+' || c == '-' ? EXPONENT_SIGN : INVALID;
	case EXPONENT_SIGN:
	case POWER:
		return digit(c) ? POWER : INVALID;
	default:
		return INVALID;
	}
}

static void write_text(uint32_t seed) {
	static const char *const samples[] = {"5012", "-874", "+122", "35.54400", ".1234500", "-110.700", "5.500e+3", "-.123e-2", "T0.3e-1F", "1e4x"};
	int at = 0;
	while (at < TEXT) {
		const char *sample = samples[next_random(&seed) % 10];
		while (*sample && at < TEXT)
			text[at++] = *sample++;
		if (at < TEXT)
			text[at++] = ',';
	}
	text[TEXT] = 0;
}

static uint16_t states(uint32_t seed, uint16_t crc) {
	uint32_t visits[STATES] = {0}, ends[STATES] = {0};
	enum state state = START;
	write_text(seed);
	for (const uint8_t *c = text; *c; c++)
		if (*c == ',') {
			ends[state]++;
			state = START;
		} else {
			state = step(state, *c);
			visits[state]++;
		}
	for (int i = 0; i < STATES; i++)
		crc = crc_word(visits[i] << 8 ^ ends[i], crc);
	return crc;
}

uint64_t work(uint64_t iterations) {
	uint64_t sum = 0;
	uint16_t crc = 0xFFFF;
	for (uint64_t i = 0; i < iterations; i++) {
		uint32_t seed = i * 2654435761u | 1;
		crc = lists(seed, crc);
		crc = matrices(seed, crc);
		crc = states(seed, crc);
		sum = mix(sum, crc);
	}
	return sum;
}
