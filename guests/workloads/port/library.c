// SPDX-License-Identifier: EPL-2.0
// The little of the C library that benchmarks use.
#include "trapline.h"
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

void *allocate(uint64_t bytes, uint64_t alignment);
void fail(const char *format, ...) __attribute__((noreturn));

enum { PAGE = 4096, CHUNK = 1 << 20, ALIGNMENT = 16 };

static char *chunk;
static size_t left;

/// From chunks of 1 MiB; on the first CPU alone.
void *malloc(size_t bytes) {
	bytes = (bytes + ALIGNMENT - 1) & -(size_t)ALIGNMENT;
	if (bytes > left) {
		left = bytes > CHUNK ? bytes : CHUNK;
		chunk = allocate(left, PAGE);
	}
	void *piece = chunk;
	chunk += bytes;
	left -= bytes;
	return piece;
}

void free(void *piece) {
	(void)piece;
}

size_t strlen(const char *text) {
	size_t length = 0;
	while (text[length])
		length++;
	return length;
}

int strncmp(const char *a, const char *b, size_t most) {
	for (; most; most--, a++, b++)
		if (*a != *b || !*a)
			return (unsigned char)*a - (unsigned char)*b;
	return 0;
}

int strcmp(const char *a, const char *b) {
	return strncmp(a, b, ~(size_t)0);
}

char *strcpy(char *restrict to, const char *restrict from) {
	char *at = to;
	while ((*at++ = *from++))
		;
	return to;
}

void abort(void) {
	fail("abort");
}

int putchar(int c) {
	trapline_put(c);
	return c;
}

int puts(const char *text) {
	while (*text)
		putchar(*text++);
	return putchar('\n');
}

/// How a number is printed.
struct form {
	bool left, zeros;
	int width, precision;
};

static int print_padded(const char *sign, const char *text, size_t length, const struct form *form) {
	int count = strlen(sign) + length, pad = form->width > count ? form->width - count : 0;
	for (int i = 0; i < pad && !form->left && !form->zeros; i++)
		putchar(' ');
	for (const char *at = sign; *at; at++)
		putchar(*at);
	for (int i = 0; i < pad && !form->left && form->zeros; i++)
		putchar('0');
	for (size_t i = 0; i < length; i++)
		putchar(text[i]);
	for (int i = 0; i < pad && form->left; i++)
		putchar(' ');
	return count + pad;
}

static char *digits(char *end, uint64_t value, unsigned base, const char *of, int least) {
	while (value || least > 0) {
		*--end = of[value % base];
		value /= base;
		least--;
	}
	return end;
}

static int print_whole(const char *sign, uint64_t value, unsigned base, bool upper, const struct form *form) {
	char buffer[80], *end = buffer + sizeof buffer;
	const char *of = upper ? "0123456789ABCDEF" : "0123456789abcdef";
	int least = form->precision < 0 ? 1 : form->precision > 70 ? 70 : form->precision;
	char *from = digits(end, value, base, of, least);
	return print_padded(sign, from, end - from, form);
}

/// Up to nine decimals of a number below 2^64, rounded.
static int print_real(double value, const struct form *form) {
	char buffer[80], *end = buffer + sizeof buffer;
	int decimals = form->precision < 0 ? 6 : form->precision > 9 ? 9 : form->precision;
	const char *sign = value < 0 ? "-" : "";
	uint64_t scale = 1;
	for (int i = 0; i < decimals; i++)
		scale *= 10;
	value = value < 0 ? -value : value;
	if (!(value < 1.8e19))
		return print_padded(sign, value == value ? "inf" : "nan", 3, form);
	uint64_t whole = value, fraction = (value - whole) * scale + 0.5;
	if (fraction >= scale) {
		whole++;
		fraction = 0;
	}
	char *from = end;
	if (decimals) {
		from = digits(end, fraction, 10, "0123456789", decimals);
		*--from = '.';
	}
	from = digits(from, whole, 10, "0123456789", 1);
	return print_padded(sign, from, end - from, form);
}

static int number_in(const char **at, va_list *list) {
	int value = 0;
	if (**at == '*') {
		(*at)++;
		return va_arg(*list, int);
	}
	while (**at >= '0' && **at <= '9')
		value = value * 10 + *(*at)++ - '0';
	return value;
}

int vprintf(const char *format, va_list given) {
	va_list list;
	va_copy(list, given);
	int count = 0;
	for (; *format; format++) {
		if (*format != '%') {
			putchar(*format);
			count++;
			continue;
		}
		struct form form = {.precision = -1};
		for (format++; *format == '-' || *format == '0'; format++)
			*(*format == '-' ? &form.left : &form.zeros) = true;
		form.width = number_in(&format, &list);
		if (*format == '.') {
			format++;
			form.precision = number_in(&format, &list);
		}
		bool wide = *format == 'l' || *format == 'z';
		while (*format == 'l' || *format == 'z' || *format == 'h')
			format++;
		switch (*format) {
		case 'd':
		case 'i': {
			int64_t value = wide ? va_arg(list, int64_t) : va_arg(list, int);
			count += print_whole(value < 0 ? "-" : "", value < 0 ? -(uint64_t)value : (uint64_t)value, 10, false, &form);
			break;
		}
		case 'u':
		case 'x':
		case 'X': {
			uint64_t value = wide ? va_arg(list, uint64_t) : va_arg(list, unsigned);
			count += print_whole("", value, *format == 'u' ? 10 : 16, *format == 'X', &form);
			break;
		}
		case 'p':
			count += print_whole("0x", (uint64_t)va_arg(list, void *), 16, false, &form);
			break;
		case 'f':
		case 'g':
			count += print_real(va_arg(list, double), &form);
			break;
		case 's': {
			const char *text = va_arg(list, const char *);
			size_t length = strlen(text);
			if (form.precision >= 0 && length > (size_t)form.precision)
				length = form.precision;
			count += print_padded("", text, length, &form);
			break;
		}
		case 'c': {
			char c = va_arg(list, int);
			count += print_padded("", &c, 1, &form);
			break;
		}
		case 0:
			format--;
			break;
		default:
			putchar(*format);
			count++;
		}
	}
	va_end(list);
	return count;
}

int printf(const char *format, ...) {
	va_list list;
	va_start(list, format);
	int count = vprintf(format, list);
	va_end(list);
	return count;
}
