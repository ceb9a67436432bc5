// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import java.util.Map;
import org.trapline.a64.core.Core;

/// Rows of loads and stores of general registers, and the ops that they become.
final class AccessForms {
	private static final int STACK_ALIGNMENT = 16;

	/// Makes an op of a kind of access.
	private interface Kind {
		Op make(int at, int rt, Mode mode);
	}

	/// Makes an op of a kind of access of two registers.
	private interface PairKind {
		Op make(int at, int rt, int rt2, Mode mode);
	}

	private AccessForms() {
	}

	static void addTo(Map<String, Predecoder.Form> forms) {
		add(forms, "LDRB", "LDURB", 0, Accesses.Ldrb::new);
		add(forms, "LDRH", "LDURH", 1, Accesses.Ldrh::new);
		add(forms, "LDR_W", "LDUR_W", 2, Accesses.LdrW::new);
		add(forms, "LDR_X", "LDUR_X", 3, Accesses.LdrX::new);
		add(forms, "LDRSB_X", "LDURSB_X", 0, Accesses.LdrsbX::new);
		add(forms, "LDRSB_W", "LDURSB_W", 0, Accesses.LdrsbW::new);
		add(forms, "LDRSH_X", "LDURSH_X", 1, Accesses.LdrshX::new);
		add(forms, "LDRSH_W", "LDURSH_W", 1, Accesses.LdrshW::new);
		add(forms, "LDRSW", "LDURSW", 2, Accesses.Ldrsw::new);
		add(forms, "STRB", "STURB", 0, Accesses.Strb::new);
		add(forms, "STRH", "STURH", 1, Accesses.Strh::new);
		add(forms, "STR_W", "STUR_W", 2, Accesses.StrW::new);
		add(forms, "STR_X", "STUR_X", 3, Accesses.StrX::new);
		addPair(forms, "LDP", Accesses.LdpW::new, Accesses.LdpX::new);
		addPair(forms, "STP", Accesses.StpW::new, Accesses.StpX::new);
	}

	/// @param scale the access's bytes, as a power of two
	private static void add(Map<String, Predecoder.Form> forms, String name, String unscaled, int scale, Kind kind) {
		boolean store = name.startsWith("ST");
		forms.put(name, (at, word) -> kind.make(at, data(word, store),
				Mode.offset(Fields.base(word), (long) (word >>> 10 & 0xFFF) << scale)));
		forms.put(unscaled, (at, word) -> kind.make(at, data(word, store), Mode.offset(Fields.base(word), offset9(word))));
		forms.put(name + "_reg", (at, word) -> kind.make(at, data(word, store), Mode.index(Fields.base(word),
				Fields.rm(word), Operand.extended(word >>> 13 & 7, (word >>> 12 & 1) * scale))));
		forms.put(name + "_pre", (at, word) -> misaligns(word, offset9(word)) ? new Slow.Step(at)
				: kind.make(at, data(word, store), Mode.before(Fields.base(word), offset9(word))));
		forms.put(name + "_post", (at, word) -> misaligns(word, offset9(word)) ? new Slow.Step(at)
				: kind.make(at, data(word, store), Mode.after(Fields.base(word), offset9(word))));
	}

	private static void addPair(Map<String, Predecoder.Form> forms, String name, PairKind narrow, PairKind wide) {
		boolean store = name.startsWith("ST");
		forms.put(name, (at, word) -> kind(word, narrow, wide).make(at, data(word, store), second(word, store),
				Mode.offset(Fields.base(word), offset7(word))));
		forms.put(name + "_pre", (at, word) -> misaligns(word, offset7(word)) ? new Slow.Step(at)
				: kind(word, narrow, wide).make(at, data(word, store), second(word, store),
						Mode.before(Fields.base(word), offset7(word))));
		forms.put(name + "_post", (at, word) -> misaligns(word, offset7(word)) ? new Slow.Step(at)
				: kind(word, narrow, wide).make(at, data(word, store), second(word, store),
						Mode.after(Fields.base(word), offset7(word))));
	}

	private static PairKind kind(int word, PairKind narrow, PairKind wide) {
		return Fields.sf(word) == 0 ? narrow : wide;
	}

	private static int data(int word, boolean store) {
		return store ? Fields.source(word) : Fields.result(word);
	}

	private static int second(int word, boolean store) {
		int operand = Fields.ra(word);
		return operand == Core.ZERO && !store ? Core.SINK : operand;
	}

	private static int offset9(int word) {
		return word << 11 >> 23;
	}

	private static int offset7(int word) {
		return word << 10 >> 25 << 2 + Fields.sf(word);
	}

	/// Whether an offset written back to SP may leave it misaligned, after which accesses have to check it.
	private static boolean misaligns(int word, int offset) {
		return Fields.base(word) == Core.SP && (offset & STACK_ALIGNMENT - 1) != 0;
	}
}
