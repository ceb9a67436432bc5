// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.semantics.Semantics;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;

/// Writes instructions as calls of their method, with their fields as constants: the JIT inlines it.
final class CallWriter {
	private CallWriter() {
	}

	/// Writes any instruction that goes on to the next.
	static void call(Emission out) {
		RegisterUse use = RegisterUse.of(out.row());
		int word = out.word();
		if (use.faults())
			out.before();
		out.locals.spill(out.code, use.used(word));
		if (use.flagsRead())
			out.flags.toCore();
		invoke(out);
		out.locals.reload(out.code, use.written(word));
		if (use.flagsWritten())
			out.flags.fromCore();
		if (use.faults())
			out.after();
		if ((use.written(word) >>> 31 & 1) != 0)
			out.forgetStack();
	}

	/// Writes one after which anything may hold: what it says is next is where the region leaves to.
	static void last(Emission out, boolean flagsTouched) {
		CodeBuilder code = out.code;
		out.before();
		out.count();
		out.locals.store(code);
		if (flagsTouched)
			out.flags.toCore();
		else
			out.constant("FLAGS", Names.FLAGS).core().code.invokevirtual(Names.FLAGS, "settle",
					Names.type(Names.NOTHING, Names.CORE));
		invoke(out);
		if (out.departs())
			out.depart();
		out.core().constant("FLAGS", Names.FLAGS).constant("PROGRESS", Names.PROGRESS).constant(out.cycles());
		out.call("complete", Names.I, Names.CORE, Names.FLAGS, Names.PROGRESS, Names.I).code.ireturn();
	}

	private static void invoke(Emission out) {
		Row row = InstructionSet.table().rows().get(out.row());
		Method method = Semantics.of(row).orElseThrow(() -> new IllegalStateException(row.name() + " has no method"));
		out.core();
		for (Field field : row.bits().fields())
			out.constant(field.of(out.word()));
		ClassDesc[] parameters = new ClassDesc[1 + row.bits().fields().size()];
		Arrays.fill(parameters, Names.I);
		parameters[0] = Names.CORE;
		out.code.invokestatic(Names.of(method.getDeclaringClass()), method.getName(),
				Names.type(Names.NOTHING, parameters));
	}
}
