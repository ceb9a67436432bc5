// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.a64.Immediates;
import org.trapline.a64.SystemRegisters;

/// What the fields of an encoding must satisfy, beyond its fixed bits, for it to be allocated.
///
/// @param text as the row has it
/// @param java the same as a Java expression of {@code word}
/// @param holds decides it
record Condition(String text, String java, IntPredicate holds) {
	private static final Pattern COMPARISON = Pattern.compile("(\\w+)(!=|=|<|>)(\\w+)");
	private static final Pattern BIT = Pattern.compile("(\\w+)\\.(\\d)");

	/// Reads one condition.
	///
	/// A comparison of a field with a number or another field; {@code field.3}: a bit of it is 1; {@code !a}: not a; {@code a:b}: where a
	/// holds, b must; or one of a few names for what takes more than that.
	static Condition parse(String text, Bits bits) {
		int colon = text.indexOf(':');
		if (colon >= 0) {
			Condition when = parse(text.substring(0, colon), bits);
			Condition then = parse(text.substring(colon + 1), bits);
			return new Condition(text, "!(" + when.java + ") || " + then.java,
					w -> !when.holds.test(w) || then.holds.test(w));
		}
		if (text.startsWith("!")) {
			Condition not = parse(text.substring(1), bits);
			return new Condition(text, "!(" + not.java + ")", not.holds.negate());
		}
		return special(text, bits).orElseGet(() -> simple(text, bits));
	}

	private static Condition simple(String text, Bits bits) {
		Matcher bit = BIT.matcher(text);
		if (bit.matches()) {
			Field field = field(bit.group(1), bits);
			int mask = 1 << field.low() + Integer.parseInt(bit.group(2));
			return new Condition(text, "(word & 0x" + Integer.toHexString(mask) + ") != 0", w -> (w & mask) != 0);
		}
		Matcher matcher = COMPARISON.matcher(text);
		if (!matcher.matches())
			throw new TableException("no condition: " + text);
		Field field = field(matcher.group(1), bits);
		String right = matcher.group(3);
		if (Character.isDigit(right.charAt(0)))
			return compare(text, field, matcher.group(2), right, _ -> Integer.parseInt(right));
		Field other = field(right, bits);
		return compare(text, field, matcher.group(2), java(other), other::of);
	}

	private static Condition compare(String text, Field field, String operator, String java,
			IntUnaryOperator right) {
		String left = java(field);
		return switch (operator) {
		case "=" -> new Condition(text, left + " == " + java, w -> field.of(w) == right.applyAsInt(w));
		case "!=" -> new Condition(text, left + " != " + java, w -> field.of(w) != right.applyAsInt(w));
		case "<" -> new Condition(text, left + " < " + java, w -> field.of(w) < right.applyAsInt(w));
		default -> new Condition(text, left + " > " + java, w -> field.of(w) > right.applyAsInt(w));
		};
	}

	private static Optional<Condition> special(String text, Bits bits) {
		return Optional.ofNullable(switch (text) {
		case "bitmask" -> new Condition(text, "Immediates.bitmaskAllocated(word)", Immediates::bitmaskAllocated);
		// imm5 has its lowest one where the lane's size is
		case "lane" -> simple("imm5!=16", bits).and(simple("imm5!=0", bits));
		case "imm5.d" -> lowest(text, bits, 0xF, 8);
		case "lane.smov" -> parse("lane", bits).and(new Condition(text,
				"((word >>> 16 & 7) != 0 && ((word >>> 16 & 3) != 0 || (word & 0x40000000) != 0))",
				w -> (w >>> 16 & 7) != 0 && ((w >>> 16 & 3) != 0 || (w & 0x40000000) != 0)));
		case "lane.umov" -> parse("lane", bits).and(new Condition(text,
				"((word & 0x40000000) != 0) == ((word >>> 16 & 15) == 8)",
				w -> (w & 0x40000000) != 0 == ((w >>> 16 & 15) == 8)));
		case "lane.word" -> parse("imm5.2", bits).or(parse("imm5.d", bits)).and(parse("!imm5.0", bits))
				.and(parse("!imm5.1", bits));
		// names of immediate fields of aliases
		case "movewide" -> new Condition(text, "Immediates.moveWidePreferred(word)", Immediates::moveWidePreferred);
		case "imms=top" -> new Condition(text, "(word >>> 10 & 63) == (word < 0 ? 63 : 31)",
				w -> (w >>> 10 & 63) == (w < 0 ? 63 : 31));
		case "imms+1=immr" -> new Condition(text, "(word >>> 10 & 63) + 1 == (word >>> 16 & 63)",
				w -> (w >>> 10 & 63) + 1 == (w >>> 16 & 63));
		case "shift0" -> new Condition(text, "Integer.bitCount(word >>> 16 & 0x7F) == 1",
				w -> Integer.bitCount(w >>> 16 & 0x7F) == 1);
		case "named" -> new Condition(text, "SystemRegisters.operation(word).isPresent()",
				w -> SystemRegisters.operation(w).isPresent());
		default -> null;
		});
	}

	private Condition or(Condition other) {
		return new Condition(text, "(" + java + " || " + other.java + ")", holds.or(other.holds));
	}

	private static Condition lowest(String text, Bits bits, int mask, int value) {
		Field field = field("imm5", bits);
		return new Condition(text, "(word >>> " + field.low() + " & " + mask + ") == " + value,
				w -> (w >>> field.low() & mask) == value);
	}

	private Condition and(Condition other) {
		return new Condition(text, "(" + java + " && " + other.java + ")",
				w -> holds.test(w) && other.holds.test(w));
	}

	private static String java(Field field) {
		return "(word >>> " + field.low() + " & 0x" + Integer.toHexString((1 << field.width()) - 1) + ")";
	}

	private static Field field(String name, Bits bits) {
		return bits.field(name).orElseThrow(() -> new TableException("no field " + name + " among " + bits.names()));
	}
}
