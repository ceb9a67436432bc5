// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.Optional;
import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.GuestException;

/// What surrounds a sequence: a process of Linux, which ends with its first system call or an exception.
final class ProcessAtEl0 extends FlatEnvironment {
	/// Exception class of BRK.
	static final int BREAKPOINT = 0x3C;

	/// The exception that has ended the run.
	Optional<GuestException> raised = Optional.empty();
	/// Whether a system call has.
	boolean ended;

	@Override
	public long translate(Core core, long address, Access access) {
		if (access == Access.FETCH && !core.memory.ram().contains(address))
			throw new GuestException(GuestException.INSTRUCTION_ABORT, 7, address, -1);
		return super.translate(core, address, access);
	}

	@Override
	public void exception(Core core, GuestException exception) {
		raised = Optional.of(exception);
		core.deadline = 0;
	}

	@Override
	public void call(Core core, Call call, int immediate) {
		if (call == Call.SVC) {
			ended = true;
			core.deadline = 0;
		} else
			throw new GuestException(call == Call.BRK ? BREAKPOINT : GuestException.UNKNOWN, immediate, 0, -1);
	}

	@Override
	public void writePstate(Core core, int field, int value) {
		throw GuestException.undefined();
	}

	@Override
	public void hint(Core core, int hint) {
		// no effect on the one thread of a process
	}
}
