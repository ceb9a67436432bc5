// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.util.ArrayList;
import java.util.List;

/// The one place of a region that executes the functions which it calls, by a call of the JVM: so a guest's return is
/// the JVM's, which the processor predicts, and a loop that calls stays in its region.
///
/// Code comes here with a function's address in {@link Locals#TO}, the address behind the call in {@link Locals#VALUE}, and
/// in {@link Locals#INT} the number of the place where execution goes on once control is back there. Where it does not come
/// back in time, or not as it left, the region is left.
final class Calls {
	private final List<Label> returns = new ArrayList<>();
	private final Label place;

	Calls(CodeBuilder code) {
		place = code.newLabel();
	}

	/// Executes the function at {@link Locals#TO}, and goes on at a label.
	///
	/// @param back block behind the call
	void call(Emission out, Block back, Label label) {
		out.constant(back.pc()).code.lstore(Locals.VALUE);
		out.inRun(out.knownRun());
		out.constant(returns.size()).code.istore(Locals.INT).goto_(place);
		if (!out.timing.fetches()) {
			returns.add(label);
			return;
		}
		Label returned = out.code.newBoundLabel();
		returns.add(returned);
		out.arrive(back);
		out.code.goto_(label);
	}

	/// Whether there are any.
	boolean none() {
		return returns.isEmpty();
	}

	/// Writes the place.
	///
	/// @param leave writes what gives the core the region's state
	/// @param enter writes what takes it back
	void write(Emission out, Runnable leave, Runnable enter) {
		CodeBuilder code = out.code;
		code.labelBinding(place);
		leave.run();
		Label back = code.newLabel();
		out.constant("REGIONS", Names.REGIONS).code.lload(Locals.VALUE)
				.invokevirtual(Names.REGIONS, "call", Names.type(Names.I, Names.J)).dup().istore(Locals.POLL).iflt(back)
				.iload(Locals.POLL).ireturn().labelBinding(back);
		enter.run();
		Label last = returns.getLast();
		List<SwitchCase> cases = new ArrayList<>();
		for (int i = 0; i < returns.size() - 1; i++)
			cases.add(SwitchCase.of(i, returns.get(i)));
		if (cases.isEmpty())
			code.goto_(last);
		else
			code.iload(Locals.INT).tableswitch(0, cases.size() - 1, last, cases);
	}
}
