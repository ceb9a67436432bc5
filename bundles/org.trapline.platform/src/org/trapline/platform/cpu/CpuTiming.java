// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.Optional;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.Timing;

/// A timing model that is told of its CPU more than what its instructions do.
public interface CpuTiming extends Timing {
	/// The core that it is of, from now on.
	void of(Core core);

	/// What a core in functional mode is to tell, so that what this model remembers is warm when timing mode begins: a cycle an
	/// instruction, and no more events; empty for a model that remembers nothing.
	default Optional<CpuTiming> warming() {
		return Optional.empty();
	}

	/// The CPU goes on after others had their turn, or after it has waited.
	///
	/// @param now cycles since power-on
	void resume(long now);

	/// An exception is taken.
	///
	/// @return its cycles
	int takeException();

	/// An exception returns.
	///
	/// @return its cycles
	int returnFromException();

	/// The address spaces that there are from now on.
	///
	/// @param lower number of that of addresses whose bit 55 is 0, of 24 bits
	/// @param upper of the others
	void spaces(int lower, int upper);

	/// How often an event has happened.
	///
	/// @param number as PMEVTYPER has it
	/// @return 0 for one that is not counted
	long events(int number);

	/// Translations of an address are not valid any longer, in all spaces.
	void forget(long address);

	/// No translation is valid any longer.
	void forgetTranslations();

	/// Instructions of a line are not valid any longer: IC.
	///
	/// @param physical of the line, or -1 for all
	void forgetInstructions(long physical);

	/// A line is written back or dropped, or both, in all data caches: DC by address.
	void maintain(Maintenance what, long physical);

	/// The same of a line in one of the CPU's caches, by its place.
	///
	/// @param level from 0 on
	void maintain(Maintenance what, int level, int set, int way);

	/// The CPU tells the others something of which a barrier waits until they know: TLBI and IC of the shareable domain.
	void broadcast();
}
