// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.a64.Immediates;
import org.trapline.a64.SystemRegisters;
import org.trapline.a64.table.Field;

/// Operands that are neither registers nor addresses: immediates, shifts, conditions, and endings of mnemonics.
final class Operands {
	private static final Pattern DECIMAL = Pattern.compile("#(\\w+)");
	private static final Pattern HEXADECIMAL = Pattern.compile("(#?)x (\\w+)");
	private static final Pattern ENDING = Pattern.compile("([al])-([AR])");
	private static final Pattern CONTROL = Pattern.compile("C (CR[nm])");
	/// Operations that take no address or set: they are done on everything.
	private static final Pattern OF_ALL = Pattern.compile("ic iallu.*|tlbi (vm)?all.*|tlbi paall.*");
	private static final String[] CONDITIONS = {"eq", "ne", "cs", "cc", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt",
			"gt", "le", "al", "nv"};
	private static final String[] SHIFTS = {"lsl", "lsr", "asr", "ror"};
	private static final String[] BARRIERS = {"#0x00", "oshld", "oshst", "osh", "#0x04", "nshld", "nshst", "nsh", "#0x08",
			"ishld", "ishst", "ish", "#0x0c", "ld", "st", "sy"};
	private static final String[] PREFETCH_KINDS = {"pld", "pli", "pst"};

	private Operands() {
	}

	static Optional<Piece> piece(String name, Fields fields) {
		Matcher decimal = DECIMAL.matcher(name);
		if (decimal.matches()) {
			Field field = fields.get(decimal.group(1));
			return Optional.of((w, _, out) -> out.append('#').append(field.of(w)));
		}
		Matcher hexadecimal = HEXADECIMAL.matcher(name);
		if (hexadecimal.matches())
			return Optional.of(hexadecimal(fields.get(hexadecimal.group(2)), hexadecimal.group(1).isEmpty()));
		Matcher ending = ENDING.matcher(name);
		if (ending.matches()) {
			Field field = fields.get(ending.group(2));
			return Optional.of((w, _, out) -> out.append(field.of(w) != 0 ? ending.group(1) : ""));
		}
		Matcher control = CONTROL.matcher(name);
		if (control.matches()) {
			Field field = fields.get(control.group(1));
			return Optional.of((w, _, out) -> out.append('C').append(field.of(w)));
		}
		return integer(name, fields).or(() -> system(name, fields)).or(() -> vector(name, fields));
	}

	/// @param ending whether it is left out, with the space before it, where it is 0
	private static Piece hexadecimal(Field field, boolean ending) {
		return (w, _, out) -> {
			int value = field.of(w);
			if (!ending || value != 0)
				out.append(ending ? " #0x" : "#0x").append(Integer.toHexString(value));
		};
	}

	private static Optional<Piece> integer(String name, Fields fields) {
		return Optional.ofNullable(switch (name) {
		case "addimm" -> (w, _, out) -> {
			out.append("#0x").append(Integer.toHexString(w >>> 10 & 0xFFF));
			if ((w & 1 << 22) != 0)
				out.append(", lsl #12");
		};
		case "bitmask" -> (w, _, out) -> {
			long mask = Immediates.bitmask(w >>> 22 & 1, w >>> 16 & 63, w >>> 10 & 63);
			out.append("#0x").append(Long.toHexString(w < 0 ? mask : mask & 0xFFFF_FFFFL));
		};
		case "imm16" -> (w, _, out) -> out.append("#0x").append(Integer.toHexString(w >>> 5 & 0xFFFF));
		case "hw" -> (w, _, out) -> {
			if ((w >>> 21 & 3) != 0)
				out.append(", lsl #").append((w >>> 21 & 3) * 16);
		};
		case "cond" -> condition(fields.get("cond"), 0);
		case "!cond" -> condition(fields.get("cond"), 1);
		case "movn" -> (w, _, out) -> moved(out, w, ~wide(w));
		case "movz" -> (w, _, out) -> moved(out, w, wide(w));
		case "lsb" -> (w, _, out) -> out.append('#').append(-(w >>> 16 & 63) & (w < 0 ? 63 : 31));
		case "width" -> (w, _, out) -> out.append('#').append((w >>> 10 & 63) + 1);
		case "xwidth" -> (w, _, out) -> out.append('#').append((w >>> 10 & 63) - (w >>> 16 & 63) + 1);
		case "shift" -> (w, _, out) -> {
			int amount = w >>> 10 & 63;
			int kind = w >>> 22 & 3;
			if (amount != 0 || kind != 0)
				out.append(", ").append(SHIFTS[kind]).append(" #").append(amount);
		};
		case "ext" -> Operands::extended;
		case "tbt" -> (w, _, out) -> out.append(Registers.general(w & 31, w < 0, false)).append(", #")
				.append(w >>> 31 << 5 | w >>> 19 & 31);
		case "ret" -> (w, _, out) -> {
			if ((w >>> 5 & 31) != 30)
				out.append(' ').append(Registers.general(w >>> 5 & 31, true, false));
		};
		case "bh" -> (w, _, out) -> out.append(switch (w >>> 30) {
		case 0 -> "b";
		case 1 -> "h";
		default -> "";
		});
		default -> null;
		});
	}

	/// @param inverted 1 for the opposite condition
	private static Piece condition(Field field, int inverted) {
		return (w, _, out) -> out.append(CONDITIONS[field.of(w) ^ inverted]);
	}

	private static long wide(int w) {
		return (w >>> 5 & 0xFFFFL) << 16 * (w >>> 21 & 3);
	}

	private static void moved(StringBuilder out, int w, long value) {
		out.append("#0x").append(Long.toHexString(w < 0 ? value : value & 0xFFFF_FFFFL));
	}

	/// Rm extended and shifted: LSL where it is the width's own extension and a stack pointer is among the operands.
	private static void extended(int w, @SuppressWarnings("unused") long address, StringBuilder out) {
		int option = w >>> 13 & 7;
		int amount = w >>> 10 & 7;
		out.append(Registers.general(w >>> 16 & 31, w < 0 && (option & 3) == 3, false));
		boolean flags = (w & 1 << 29) != 0;
		boolean stack = (w >>> 5 & 31) == 31 || !flags && (w & 31) == 31;
		if (stack && option == (w < 0 ? 3 : 2)) {
			if (amount != 0)
				out.append(", lsl #").append(amount);
		} else {
			out.append(", ").append(Addresses.extend(option));
			if (amount != 0)
				out.append(" #").append(amount);
		}
	}

	private static Optional<Piece> system(String name, Fields fields) {
		return Optional.ofNullable(switch (name) {
		case "hint" -> (w, _, out) -> out.append("#0x").append(Integer.toHexString(w >>> 5 & 0x7F));
		case "crm15" -> (w, _, out) -> {
			if ((w >>> 8 & 15) != 15)
				out.append(" #0x").append(Integer.toHexString(w >>> 8 & 15));
		};
		case "barrier" -> (w, _, out) -> out.append(BARRIERS[w >>> 8 & 15]);
		case ", Rt" -> (w, _, out) -> {
			if ((w & 31) != 31)
				out.append(", x").append(w & 31);
		};
		case "sysreg" -> (w, _, out) -> out.append(systemRegister(w));
		case "sysop" -> (w, _, out) -> {
			String operation = SystemRegisters.operation(w).orElse("").toLowerCase(Locale.ROOT);
			out.append(operation);
			if (!OF_ALL.matcher(operation).matches())
				out.append(", ").append(Registers.general(w & 31, true, false));
		};
		case "prfop" -> (w, _, out) -> {
			int kind = w >>> 3 & 3;
			int level = w >>> 1 & 3;
			if (kind == 3 || level == 3)
				out.append("#0x").append(String.format(Locale.ROOT, "%02x", w & 31));
			else
				out.append(PREFETCH_KINDS[kind]).append('l').append(level + 1).append((w & 1) == 0 ? "keep" : "strm");
		};
		default -> null;
		});
	}

	private static String systemRegister(int w) {
		return SystemRegisters.name(w >>> 5 & 0x7FFF | 1 << 15, (w & 1 << 21) == 0).toLowerCase(Locale.ROOT);
	}

	private static Optional<Piece> vector(String name, Fields fields) {
		return Optional.ofNullable(switch (name) {
		case "2" -> (w, _, out) -> out.append((w & 1 << 30) != 0 ? "2" : "");
		case "fbits" -> (w, _, out) -> out.append('#').append(64 - (w >>> 10 & 63));
		case "fimm imm8" -> (w, _, out) -> fraction(out, w >>> 13 & 0xFF);
		case "fimm" -> (w, _, out) -> fraction(out, imm8(w));
		case "imm8" -> (w, _, out) -> out.append("#0x").append(Integer.toHexString(imm8(w)));
		case "imm64" -> (w, _, out) -> out.append("#0x").append(Long.toHexString(Immediates.stretched(imm8(w))));
		case "lsl hw" -> shiftedLeft(fields.get("hw"));
		case "msl hw" -> (w, _, out) -> out.append("msl #").append((w & 1 << 12) != 0 ? 16 : 8);
		case "shr" -> (w, _, out) -> out.append('#').append((16 << Vectors.highest(w)) - (w >>> 16 & 0x7F));
		case "shl" -> (w, _, out) -> out.append('#').append((w >>> 16 & 0x7F) - (8 << Vectors.highest(w)));
		case "shll" -> (w, _, out) -> out.append('#').append(8 << (w >>> 22 & 3));
		default -> null;
		});
	}

	private static Piece shiftedLeft(Field bytes) {
		return (w, _, out) -> {
			if (bytes.of(w) != 0)
				out.append(", lsl #").append(bytes.of(w) * 8);
		};
	}

	/// abcdefgh of the modified immediates.
	private static int imm8(int w) {
		return w >>> 11 & 0xE0 | w >>> 5 & 0x1F;
	}

	private static void fraction(StringBuilder out, int imm8) {
		out.append('#').append(String.format(Locale.ROOT, "%.18e", Immediates.fraction(imm8)));
	}
}
