// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.text;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.a64.table.Field;

/// Addresses: base register with offset, before or after, and places in the program.
///
/// Offsets are {@code #9} for imm9, {@code #12*8} for imm12 times 8, {@code #7s} for imm7 times what sf says,
/// {@code #7l} times what opc says, {@code #7w} times 4, and {@code Rm*8} for a register that may be shifted by 3.
/// After-offsets of structures are {@code all 4} (four whole registers), {@code lane 4s} (four words) and
/// {@code each 4} (four elements by size), each with Rm as an alternative.
final class Addresses {
	private static final Pattern BASE = Pattern.compile("\\[Xn(?:,#([^]]+))?\\](!)?(?:,#(.+))?");
	private static final Pattern INDEXED = Pattern.compile("\\[Xn,Rm\\*(\\d+)\\]");
	private static final Pattern AFTER = Pattern.compile("\\[Xn\\],(all|lane|each) (\\d)([bhsd]?)");
	private static final String[] EXTENDS = {"uxtb", "uxth", "uxtw", "uxtx", "sxtb", "sxth", "sxtw", "sxtx"};

	private Addresses() {
	}

	static Optional<Piece> piece(String name, Fields fields) {
		Matcher base = BASE.matcher(name);
		if (base.matches())
			return Optional.of(base(base, fields));
		Matcher indexed = INDEXED.matcher(name);
		if (indexed.matches()) {
			int shift = Integer.numberOfTrailingZeros(Integer.parseInt(indexed.group(1)));
			return Optional.of((w, _, out) -> indexed(out, w, shift));
		}
		Matcher after = AFTER.matcher(name);
		if (after.matches()) {
			IntUnaryOperator bytes = bytesAfter(after);
			return Optional.of((w, _, out) -> {
				out.append('[').append(baseRegister(w)).append("], ");
				int rm = w >>> 16 & 31;
				if (rm == 31)
					out.append('#').append(bytes.applyAsInt(w));
				else
					out.append('x').append(rm);
			});
		}
		return place(name, fields);
	}

	private static Piece base(Matcher form, Fields fields) {
		String inside = form.group(1);
		boolean before = form.group(2) != null;
		String behind = form.group(3);
		if (inside == null && behind == null)
			return (w, _, out) -> out.append('[').append(baseRegister(w)).append(']');
		IntUnaryOperator offset = offset(inside != null ? inside : behind, fields);
		return (w, _, out) -> {
			out.append('[').append(baseRegister(w));
			int bytes = offset.applyAsInt(w);
			if (inside == null)
				out.append("], #").append(bytes);
			else {
				if (bytes != 0 || before)
					out.append(", #").append(bytes);
				out.append(before ? "]!" : "]");
			}
		};
	}

	private static IntUnaryOperator offset(String form, Fields fields) {
		if (form.equals("9"))
			return signed(fields.get("imm9"), 1);
		if (form.startsWith("12*")) {
			int scale = Integer.parseInt(form.substring(3));
			return w -> (w >>> 10 & 0xFFF) * scale;
		}
		Field pair = fields.get("imm7");
		return switch (form) {
		case "7s" -> w -> Fields.signed(pair, w) * (w < 0 ? 8 : 4);
		case "7l" -> w -> Fields.signed(pair, w) * (4 << (w >>> 30));
		default -> signed(pair, 4);
		};
	}

	private static IntUnaryOperator signed(Field field, int scale) {
		return w -> Fields.signed(field, w) * scale;
	}

	private static IntUnaryOperator bytesAfter(Matcher after) {
		int count = Integer.parseInt(after.group(2));
		return switch (after.group(1)) {
		case "all" -> w -> count * ((w & 1 << 30) != 0 ? 16 : 8);
		case "lane" -> _ -> count << "bhsd".indexOf(after.group(3));
		default -> w -> count << (w >>> 10 & 3);
		};
	}

	private static void indexed(StringBuilder out, int w, int shift) {
		int option = w >>> 13 & 7;
		boolean scaled = (w & 1 << 12) != 0;
		out.append('[').append(baseRegister(w)).append(", ").append(Registers.general(w >>> 16 & 31, (option & 1) != 0, false));
		if (option != 3)
			out.append(", ").append(EXTENDS[option]).append(scaled ? " #" + shift : "");
		else if (scaled)
			out.append(", lsl #").append(shift);
		out.append(']');
	}

	/// A place relative to the instruction.
	private static Optional<Piece> place(String name, Fields fields) {
		return Optional.ofNullable(switch (name) {
		case "label26" -> label(fields.get("imm26"));
		case "label19" -> label(fields.get("imm19"));
		case "label14" -> label(fields.get("imm14"));
		case "adr" -> (w, at, out) -> hex(out, at + adr(fields, w));
		case "adrp" -> (w, at, out) -> hex(out, (at & ~0xFFFL) + ((long) adr(fields, w) << 12));
		default -> null;
		});
	}

	private static Piece label(Field field) {
		return (w, at, out) -> hex(out, at + Fields.signed(field, w) * 4L);
	}

	private static int adr(Fields fields, int w) {
		return Fields.signed(fields.get("immhi"), w) << 2 | fields.get("immlo").of(w);
	}

	private static void hex(StringBuilder out, long address) {
		out.append("0x").append(Long.toHexString(address));
	}

	private static String baseRegister(int w) {
		return Registers.general(w >>> 5 & 31, true, true);
	}

	/// How a register is extended, by option.
	static String extend(int option) {
		return EXTENDS[option];
	}
}
