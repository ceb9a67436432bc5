// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.text;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.a64.table.Field;

/// Names of general registers and of scalar SIMD and floating-point registers.
///
/// | letter | is |
/// | --- | --- |
/// | {@code W X} | general, 32 and 64 bits |
/// | {@code R} | general, by sf |
/// | {@code I} | general, 64 bits where size is 3 |
/// | {@code Y} | general, by the lane's size in imm5 |
/// | {@code O} | general, by Q |
/// | {@code B H S D Q} | scalar of 8 to 128 bits |
/// | {@code F} | scalar by ftype; {@code Z} by sz; {@code E} by size, {@code G} twice as wide; {@code L} by opc |
/// | {@code J} | scalar by the lane's size in imm5; {@code K} by immh, {@code K+} twice as wide |
final class Registers {
	private static final Pattern NAME = Pattern.compile("([WXRIYOBHSDQFZEGLJ]|K\\+?)([dnmat]|t2|s)(\\+1)?(\\|SP)?");
	private static final char[] SCALARS = {'b', 'h', 's', 'd', 'q'};
	private static final char[] BY_FTYPE = {'s', 'd', '?', 'h'};
	private static final char[] BY_OPC = {'s', 'd', 'q', '?'};

	private Registers() {
	}

	static Optional<Piece> piece(String name, Fields fields) {
		Matcher matcher = NAME.matcher(name);
		if (!matcher.matches())
			return Optional.empty();
		Field number = fields.register(matcher.group(2));
		int more = matcher.group(3) == null ? 0 : 1;
		boolean stack = matcher.group(4) != null;
		String kind = matcher.group(1);
		Optional<IntUnaryOperator> width = generalWidth(kind, fields);
		if (width.isPresent()) {
			IntUnaryOperator wide = width.get();
			return Optional.of((w, _, out) -> out.append(general(number.of(w) + more, wide.applyAsInt(w) != 0, stack)));
		}
		IntUnaryOperator letter = scalarLetter(kind, fields);
		return Optional.of((w, _, out) -> out.append((char) letter.applyAsInt(w)).append(number.of(w)));
	}

	/// The name of a general register.
	///
	/// @param stack whether number 31 is the stack pointer, not zero
	static String general(int number, boolean wide, boolean stack) {
		if (number == 31)
			return stack ? wide ? "sp" : "wsp" : wide ? "xzr" : "wzr";
		return (wide ? "x" : "w") + number;
	}

	/// The letter of a scalar of 8 shifted left by so many bits.
	static char scalar(int log2Bytes) {
		return SCALARS[log2Bytes];
	}

	private static Optional<IntUnaryOperator> generalWidth(String kind, Fields fields) {
		return Optional.ofNullable(switch (kind) {
		case "W" -> _ -> 0;
		case "X" -> _ -> 1;
		case "R" -> fields.has("sf") ? fields.get("sf")::of : w -> w >>> 31;
		case "I" -> w -> w >>> 30 == 3 ? 1 : 0;
		case "Y" -> w -> Vectors.lane(w >>> 16) == 3 ? 1 : 0;
		case "O" -> w -> w >>> 30 & 1;
		default -> null;
		});
	}

	private static IntUnaryOperator scalarLetter(String kind, Fields fields) {
		return switch (kind) {
		case "F" -> w -> BY_FTYPE[w >>> 22 & 3];
		case "Z" -> w -> (w >>> 22 & 1) != 0 ? 'd' : 's';
		case "E" -> w -> SCALARS[w >>> 22 & 3];
		case "G" -> w -> SCALARS[(w >>> 22 & 3) + 1];
		case "L" -> w -> BY_OPC[w >>> 30];
		case "J" -> w -> SCALARS[Vectors.lane(w >>> 16)];
		case "K" -> w -> SCALARS[Vectors.highest(w)];
		case "K+" -> w -> SCALARS[Vectors.highest(w) + 1];
		default -> {
			char letter = Character.toLowerCase(kind.charAt(0));
			yield _ -> letter;
		}
		};
	}
}
