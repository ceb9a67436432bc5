// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.text;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.TableException;

/// Vector registers with their arrangement, lists of them, and lanes.
///
/// | arrangement | is |
/// | --- | --- |
/// | {@code b h s d} | full or half by Q |
/// | {@code T} | by size and Q; {@code T+} twice as wide elements, always full; {@code T/2} twice as wide, by Q |
/// | {@code F} | s or d by sz; {@code Fn} and {@code Fw} narrow and wide side of a conversion; {@code Fp} a pair |
/// | {@code I} | by immh and Q; {@code I+} twice as wide elements, always full |
/// | {@code L} | by the lane's size in imm5 and Q |
/// | {@code 4s} and so on | as written |
final class Vectors {
	private static final Pattern REGISTER = Pattern.compile("V([dnm])(?:\\.(.+))?");
	private static final Pattern LIST = Pattern.compile("list (\\d)");
	private static final Pattern LANES = Pattern.compile("lane (\\d)([bhsd])");
	private static final String[] LETTERS = {"b", "h", "s", "d", "q"};

	private Vectors() {
	}

	static Optional<Piece> piece(String name, Fields fields) {
		Matcher register = REGISTER.matcher(name);
		if (register.matches()) {
			Field number = fields.register(register.group(1));
			String arrangement = register.group(2);
			if (arrangement == null)
				return Optional.of((w, _, out) -> out.append('v').append(number.of(w)));
			IntFunction<String> shape = arrangement(arrangement);
			return Optional.of((w, _, out) -> out.append('v').append(number.of(w)).append('.').append(shape.apply(w)));
		}
		Matcher list = LIST.matcher(name);
		if (list.matches()) {
			int length = Integer.parseInt(list.group(1));
			return Optional.of((w, _, out) -> list(out, w & 31, length, shape(w >>> 10 & 3, full(w))));
		}
		Matcher lanes = LANES.matcher(name);
		if (lanes.matches()) {
			int length = Integer.parseInt(lanes.group(1));
			String letter = lanes.group(2);
			int shift = "bhsd".indexOf(letter);
			return Optional.of((w, _, out) -> {
				list(out, w & 31, length, letter);
				out.append('[').append(((w >>> 30 & 1) << 3 | w >>> 10 & 7) >>> shift).append(']');
			});
		}
		return lane(name, fields);
	}

	/// Lanes of a single vector, and the element that an instruction takes.
	private static Optional<Piece> lane(String name, Fields fields) {
		return Optional.ofNullable(switch (name) {
		case "table" -> (w, _, out) -> list(out, w >>> 5 & 31, (w >>> 13 & 3) + 1, "16b");
		case "lane5" -> (w, _, out) -> {
			int size = lane(w >>> 16);
			out.append(LETTERS[size]).append('[').append((w >>> 16 & 31) >>> size + 1).append(']');
		};
		case "lane4" -> (w, _, out) -> {
			int size = lane(w >>> 16);
			out.append(LETTERS[size]).append('[').append((w >>> 11 & 15) >>> size).append(']');
		};
		case "elem" -> (w, _, out) -> element(out, w, (w >>> 22 & 3) == 1 ? 1 : 2);
		case "elemf" -> (w, _, out) -> element(out, w, (w >>> 22 & 1) == 0 ? 2 : 3);
		case "elemh" -> (w, _, out) -> element(out, w, 1);
		case "elem4b" -> (w, _, out) -> out.append('v').append(w >>> 16 & 31).append(".4b[")
				.append((w >>> 11 & 1) << 1 | w >>> 21 & 1).append(']');
		default -> null;
		});
	}

	/// The element of Vm: its index is H:L:M for halfwords, H:L for words, H for doublewords.
	private static void element(StringBuilder out, int w, int size) {
		int h = w >>> 11 & 1;
		int l = w >>> 21 & 1;
		int m = w >>> 20 & 1;
		int index = size == 1 ? h << 2 | l << 1 | m : size == 2 ? h << 1 | l : h;
		int number = w >>> 16 & (size == 1 ? 15 : 31);
		out.append('v').append(number).append('.').append(LETTERS[size]).append('[').append(index).append(']');
	}

	private static IntFunction<String> arrangement(String name) {
		return switch (name) {
		case "b" -> w -> shape(0, full(w));
		case "h" -> w -> shape(1, full(w));
		case "s" -> w -> shape(2, full(w));
		case "T" -> w -> shape(w >>> 22 & 3, full(w));
		case "T+" -> w -> shape((w >>> 22 & 3) + 1, true);
		case "T/2" -> w -> shape((w >>> 22 & 3) + 1, full(w));
		case "F" -> w -> shape(2 + (w >>> 22 & 1), full(w));
		case "Fn" -> w -> shape(1 + (w >>> 22 & 1), full(w));
		case "Fw" -> w -> shape(2 + (w >>> 22 & 1), true);
		case "Fp" -> w -> (w >>> 22 & 1) == 0 ? "2s" : "2d";
		case "I" -> w -> shape(highest(w), full(w));
		case "I+" -> w -> shape(highest(w) + 1, true);
		case "L" -> w -> shape(lane(w >>> 16), full(w));
		default -> {
			if (!name.matches("\\d+[bhsdq]"))
				throw new TableException("no arrangement " + name);
			yield _ -> name;
		}
		};
	}

	private static boolean full(int word) {
		return (word & 1 << 30) != 0;
	}

	/// Names elements of 8 shifted left by so many bits, filling 64 or 128 bits.
	static String shape(int log2Bytes, boolean full) {
		return ((full ? 16 : 8) >> log2Bytes) + LETTERS[log2Bytes];
	}

	/// Log 2 of the bytes of a lane whose size stands as the lowest one of imm5.
	static int lane(int imm5) {
		return Integer.numberOfTrailingZeros(imm5 | 16);
	}

	/// Log 2 of the bytes of an element whose size stands as the highest one of immh.
	static int highest(int word) {
		return Math.max(0, 31 - Integer.numberOfLeadingZeros(word >>> 19 & 15));
	}

	/// A list of consecutive registers, with a dash where there are more than two and they do not wrap, as GNU as writes.
	private static void list(StringBuilder out, int first, int length, String shape) {
		out.append('{');
		int last = first + length - 1 & 31;
		if (length > 2 && last > first)
			out.append('v').append(first).append('.').append(shape).append('-').append('v').append(last).append('.')
					.append(shape);
		else
			for (int i = 0; i < length; i++)
				out.append(i > 0 ? ", v" : "v").append(first + i & 31).append('.').append(shape);
		out.append('}');
	}
}
