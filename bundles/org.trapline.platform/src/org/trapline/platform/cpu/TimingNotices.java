// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.jspecify.annotations.Nullable;

/// What a CPU tells its timing model, which may be none.
public final class TimingNotices {
	private final Cpu cpu;

	TimingNotices(Cpu cpu) {
		this.cpu = cpu;
	}

	/// Has the model's caches, TLBs and branch prediction learn in functional mode, too, or not: to be told between two runs.
	public void warm(boolean on) {
		cpu.modes.warms(on);
		cpu.change();
	}

	/// How often an event has happened that the model counts; 0 without one.
	///
	/// @param number as PMEVTYPER has it
	public long events(int number) {
		return cpu.modes.events(number);
	}

	/// Which address spaces there are, see {@link CpuTiming#spaces}.
	public void spaces(int lower, int upper) {
		CpuTiming model = cpu.mode.model();
		if (model != null)
			model.spaces(lower, upper);
	}

	/// Translations of an address are not valid any longer.
	public void forgetTranslations(long address) {
		CpuTiming model = any();
		if (model != null)
			model.forget(address);
	}

	/// No translation is valid any longer.
	public void forgetTranslations() {
		CpuTiming model = any();
		if (model != null)
			model.forgetTranslations();
	}

	/// Instructions of a line are not valid any longer.
	///
	/// @param physical of the line, or -1 for all
	public void forgetInstructions(long physical) {
		CpuTiming model = any();
		if (model != null)
			model.forgetInstructions(physical);
	}

	/// Spends what the model takes for an exception; without one that knows, a cycle for one that is taken, so that time goes on
	/// where each instruction raises one, the first of the vector too.
	///
	/// @param returns whether it returns, not is taken
	void exception(boolean returns) {
		CpuTiming model = cpu.mode.model();
		if (model != null)
			cpu.charge(returns ? model.returnFromException() : model.takeException());
		else if (!returns)
			cpu.charge(1);
	}

	/// The model, also while the CPU is in functional mode, for what maintenance does to caches; null if there is none.
	@Nullable CpuTiming any() {
		return cpu.modes.model();
	}
}
