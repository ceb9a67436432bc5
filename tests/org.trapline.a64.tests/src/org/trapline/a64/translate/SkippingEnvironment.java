// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.GuestException;

/// An environment that goes on after an exception: with the next instruction, or from the start where there is none;
/// and that notes for each where the core was and what it had counted.
final class SkippingEnvironment extends FlatEnvironment {
	@Override
	public void exception(Core core, GuestException exception) {
		note(core, exception.getMessage());
		boolean fetch = core.pc < BASE || core.pc >= BASE + RandomProgram.CODE || (core.pc & 3) != 0;
		core.next = fetch ? BASE : core.pc + Integer.BYTES;
	}

	@Override
	public void call(Core core, Call call, int immediate) {
		note(core, call + " " + immediate);
	}

	@Override
	public void hint(Core core, int hint) {
		note(core, "hint " + hint);
	}

	private void note(Core core, String what) {
		calls.add(String.format("%s at 0x%x, x3 0x%x, flags %d, after %d instructions, %d cycles", what, core.pc, core.x[3],
				core.nzcv, core.instructions, core.cycles));
	}
}
