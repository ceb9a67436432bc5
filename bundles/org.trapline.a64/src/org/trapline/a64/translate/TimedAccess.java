// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.KnownLines;

/// Writes where an access is that a timing model is to be told of: the look into the known lines, and the call where they do not
/// have it.
final class TimedAccess {
	private TimedAccess() {
	}

	/// Leaves before the instruction if the bytes from {@link Locals#ADDRESS} on are not in one page of the TLB, else sets {@link
	/// Locals#BANK} and {@link Locals#AT} to where they are, with the access timed.
	static void find(Emission out, int bytes, boolean write) {
		CodeBuilder code = out.code;
		Label slow = code.newLabel();
		Label found = code.newLabel();
		KnownLines lines = out.constants.core.memory.lines;
		code.lload(Locals.ADDRESS);
		out.constant(lines.lineBits - 2).code.lushr().l2i();
		out.constant((KnownLines.LINES - 1) * CoreMemory.ENTRY).code.iand().istore(Locals.INT);
		lines(out).code.iload(Locals.INT);
		if (write)
			out.constant(CoreMemory.WRITE).code.iadd();
		code.laload().lload(Locals.ADDRESS);
		// an access that is aligned is within one line; of those of several registers the last byte is looked at
		boolean several = bytes > Long.BYTES;
		out.constant(CoreMemory.PAGE_MASK | (several ? 0 : bytes - 1)).code.land().lload(Locals.CONTEXT).lor().lcmp()
				.ifne(slow);
		if (several) {
			int mask = (1 << lines.lineBits) - 1;
			code.lload(Locals.ADDRESS).l2i();
			out.constant(mask).code.iand();
			out.constant(mask + 1 - bytes).code.if_icmpgt(slow);
		}
		out.constant("LINEBANKS", Names.BANKS).code.iload(Locals.INT).iconst_2().ishr().aaload().astore(Locals.BANK);
		lines(out).code.iload(Locals.INT).iconst_2().iadd().laload().lload(Locals.ADDRESS).ladd().l2i()
				.istore(Locals.AT).goto_(found);
		code.labelBinding(slow);
		tell(out, bytes, write);
		code.labelBinding(found);
	}

	private static Emission lines(Emission out) {
		return out.constant("LINES", Names.LONGS);
	}

	private static void tell(Emission out, int bytes, boolean write) {
		CodeBuilder code = out.code;
		out.site(out.pc(), out.restTime(), 0, write ? -bytes : bytes).code.iload(Locals.LEFT);
		out.run();
		code.lload(Locals.ADDRESS).invokevirtual(Names.SITE, "access", Names.type(Names.I, Names.I, Names.J, Names.J))
				.istore(Locals.AT).iload(Locals.AT).iflt(out.miss());
		out.constant("PROGRESS", Names.PROGRESS).code.getfield(Names.PROGRESS, "left", Names.I).istore(Locals.LEFT);
		out.constant("MEMORY", Names.MEMORY).code.getfield(Names.MEMORY, "found", Names.BANK).astore(Locals.BANK);
	}
}
