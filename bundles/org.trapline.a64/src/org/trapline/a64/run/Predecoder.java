// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trapline.a64.Decoder;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.Environment;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Row;

/// Makes ops of instruction words.
///
/// Rows with ops of their own are named in {@link IntegerForms}, {@link AccessForms} and here; the others' semantics are called.
final class Predecoder {
	/// Makes an op of a word of a row.
	interface Form {
		Op make(int at, int word);
	}

	private static final Pattern REACHES = Pattern.compile("(LOAD|STORE|ATOMIC|PREFETCH).*");
	private static final Pattern FLAGS = Pattern.compile("FC(CMP|MP|SEL).*");
	private static final Form[] FORMS = forms();

	private Predecoder() {
	}

	private static Form[] forms() {
		Map<String, Form> byName = new HashMap<>();
		IntegerForms.addTo(byName);
		AccessForms.addTo(byName);
		addBranches(byName);
		Form[] forms = new Form[InstructionSet.table().rows().size()];
		for (Row row : InstructionSet.table().rows()) {
			Form form = byName.remove(row.name());
			forms[row.index()] = form != null ? form : bySemantics(row);
		}
		if (!byName.isEmpty())
			throw new IllegalStateException("no rows " + byName.keySet());
		return forms;
	}

	private static Form bySemantics(Row row) {
		int index = row.index();
		boolean vector = row.vector();
		if (row.branches() || row.polls() || row.opClass().equals("UNDEFINED"))
			return (at, _) -> new Slow.Step(at);
		if (REACHES.matcher(row.opClass()).matches())
			return (at, word) -> new Slow.Reaching(at, index, word, vector);
		// of the vector rows, FCMP, FCMPE, FCCMP, FCCMPE and FCSEL
		boolean flags = !vector || FLAGS.matcher(row.name()).matches();
		return (at, word) -> new Slow.Pure(at, index, word, vector, flags);
	}

	/// The op of an instruction, or of it and the next.
	///
	/// @param stepBranches whether branches are left to {@link Stepper}, which tells the timing model of them
	static Op make(CodePage page, int at, boolean stepBranches) {
		int row = page.rows[at];
		if (row == Decoder.UNALLOCATED || stepBranches && InstructionSet.table().rows().get(row).branches())
			return new Slow.Step(at);
		int word = page.words[at];
		if (!stepBranches && at + 1 < CodePage.INSTRUCTIONS && Fields.rd(word) == 31) {
			Optional<Op> fused = fused(at, word, page.words[at + 1]);
			if (fused.isPresent())
				return fused.get();
		}
		return FORMS[row].make(at, word);
	}

	/// CMP (register, without a shift, or immediate) and B.cond within the page.
	private static Optional<Op> fused(int at, int word, int branch) {
		int target = at + 1 + (branch << 8 >> 13);
		if ((branch & 0xFF00_0010) != 0x5400_0000 || !Fields.inside(target))
			return Optional.empty();
		int cond = branch & 15;
		if ((word & 0x7FE0_FC1F) == 0x6B00_001F)
			return CompareAndBranch.of(Fields.sf(word), cond, at, target, Fields.rn(word), Fields.rm(word), 0);
		if ((word & 0x7F80_001F) == 0x7100_001F)
			return CompareAndBranch.of(Fields.sf(word), cond, at, target, Fields.base(word), Core.ZERO,
					Fields.immediate12(word));
		return Optional.empty();
	}

	private static void addBranches(Map<String, Form> forms) {
		forms.put("B_cond", (at, word) -> {
			int target = at + (word << 8 >> 13);
			return Fields.inside(target) ? new Jumps.Conditional(at, target, word & 15) : new Slow.Step(at);
		});
		forms.put("B", (at, word) -> jump(at, at + (word << 6 >> 6), false));
		forms.put("BL", (at, word) -> jump(at, at + (word << 6 >> 6), true));
		forms.put("CBZ", (at, word) -> {
			int target = at + (word << 8 >> 13);
			if (!Fields.inside(target))
				return new Slow.Step(at);
			return Fields.sf(word) == 0 ? new Jumps.CbzW(at, target, Fields.source(word))
					: new Jumps.CbzX(at, target, Fields.source(word));
		});
		forms.put("CBNZ", (at, word) -> {
			int target = at + (word << 8 >> 13);
			if (!Fields.inside(target))
				return new Slow.Step(at);
			return Fields.sf(word) == 0 ? new Jumps.CbnzW(at, target, Fields.source(word))
					: new Jumps.CbnzX(at, target, Fields.source(word));
		});
		forms.put("TBZ", (at, word) -> {
			int target = at + (word << 13 >> 18);
			return Fields.inside(target) ? new Jumps.Tbz(at, target, Fields.source(word), bit(word)) : new Slow.Step(at);
		});
		forms.put("TBNZ", (at, word) -> {
			int target = at + (word << 13 >> 18);
			return Fields.inside(target) ? new Jumps.Tbnz(at, target, Fields.source(word), bit(word)) : new Slow.Step(at);
		});
		forms.put("HINT", (at, word) -> Environment.takes(word >>> 5 & 0x7F) ? new Slow.Step(at) : new Slow.Nop(at));
		forms.put("BR", (at, word) -> new Jumps.Register(at, Fields.rn(word), false));
		forms.put("RET", (at, word) -> new Jumps.Register(at, Fields.rn(word), false));
		forms.put("BLR", (at, word) -> new Jumps.Register(at, Fields.rn(word), true));
	}

	private static Op jump(int at, int target, boolean links) {
		return Fields.inside(target) ? new Jumps.Always(at, target, links) : new Jumps.Far(at, 4L * target, links);
	}

	private static int bit(int word) {
		return word >>> 31 << 5 | word >>> 19 & 31;
	}
}
