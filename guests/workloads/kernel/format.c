// SPDX-License-Identifier: EPL-2.0
// Text with figures, character by character, for whatever console and end there is.
#include "kernel.h"

static void padded(const char *text, u32 length, u32 width, bool left) {
	for (u32 i = length; !left && i < width; i++)
		console_put(' ');
	for (u32 i = 0; i < length; i++)
		console_put(text[i]);
	for (u32 i = length; left && i < width; i++)
		console_put(' ');
}

/// Writes a number from its end; the last digits are decimals.
static u32 digits(char *end, u64 value, u32 base, u32 decimals) {
	u32 length = 0;
	do {
		if (decimals && length == decimals) {
			*--end = '.';
			length++;
			decimals = 0;
		}
		*--end = "0123456789abcdef"[value % base];
		value /= base;
		length++;
	} while (value || (decimals && length <= decimals));
	return length;
}

void format_list(const char *format, __builtin_va_list list) {
	for (; *format; format++) {
		if (*format != '%') {
			console_put(*format);
			continue;
		}
		bool left = *++format == '-';
		format += left;
		u32 width = 0, decimals = 0;
		while (*format >= '0' && *format <= '9')
			width = width * 10 + *format++ - '0';
		if (*format == '.')
			decimals = *++format - '0', format++;
		char buffer[32], *end = buffer + sizeof buffer;
		u32 length;
		switch (*format) {
		case 's': {
			const char *text = __builtin_va_arg(list, const char *);
			for (length = 0; text[length]; length++)
				;
			padded(text, length, width, left);
			break;
		}
		case 'c':
			console_put(__builtin_va_arg(list, int));
			break;
		case 'x':
			length = digits(end, __builtin_va_arg(list, u64), 16, 0);
			padded(end - length, length, width, left);
			break;
		case 'd': {
			i64 value = __builtin_va_arg(list, i64);
			length = digits(end, value < 0 ? -value : value, 10, decimals);
			if (value < 0)
				end[-(i64)++length] = '-';
			padded(end - length, length, width, left);
			break;
		}
		default:
			length = digits(end, __builtin_va_arg(list, u64), 10, decimals);
			padded(end - length, length, width, left);
		}
	}
}

void say(const char *format, ...) {
	__builtin_va_list list;
	__builtin_va_start(list, format);
	say_list(format, list);
	__builtin_va_end(list);
}

void fail(const char *format, ...) {
	__builtin_va_list list;
	__builtin_va_start(list, format);
	say("failed ");
	say_list(format, list);
	say("\n");
	__builtin_va_end(list);
	power_off();
}
