// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.Ram;
import org.trapline.a64.table.Row;
import org.trapline.platform.cpu.CpuTiming;
import org.trapline.platform.cpu.Maintenance;
import org.trapline.platform.timing.memory.SharedMemory;

/// A timing model's caches, TLBs and branch prediction while they learn in functional mode: what executes takes a cycle an
/// instruction, as without, but is remembered.
///
/// No time passes for them: nothing is counted, no bandwidth is used, and what is brought in is there at once. Whatever else
/// the CPU tells of is the model's.
final class Warming implements CpuTiming {
	private final CoreTiming model;
	private final Runs runs;
	private final BranchPredictor predictor;
	private final DataPath data;
	private final FetchPath fetches;
	private final Profile profile;
	private final Ram ram;
	private @Nullable Core core;
	/// The present run.
	private long run;

	/// @param model whose parts these are
	Warming(CoreTiming model, Runs runs, BranchPredictor predictor, DataPath data, FetchPath fetches, Profile profile, Ram ram) {
		this.model = model;
		this.runs = runs;
		this.predictor = predictor;
		this.data = data;
		this.fetches = fetches;
		this.profile = profile;
		this.ram = ram;
	}

	@Override
	public void of(Core warming) {
		core = warming;
	}

	@Override
	public void costs(@Nullable Row[] rows, int[] words, int from, int to, int[] cycles) {
		throw new UnsupportedOperationException("costs are of whole pages");
	}

	@Override
	public void costs(long physical, @Nullable Row[] rows, int[] words, int[] cycles, long[] numbers) {
		runs.add(physical, rows, words, cycles, numbers);
		Arrays.fill(cycles, 1);
	}

	@Override
	public boolean wantsAccesses() {
		return true;
	}

	@Override
	public boolean wantsBranches() {
		return true;
	}

	@Override
	public boolean wantsFetches() {
		return true;
	}

	@Override
	public int fetch(long pc, long next) {
		run = next;
		profile.pause(true);
		long last = pc + 4L * Runs.length(next) - 1 >>> fetches.lineBits;
		Runs.Page page = runs.page(next);
		int space = model.space(pc);
		for (long line = pc >>> fetches.lineBits; line <= last; line++) {
			long at = line << fetches.lineBits;
			long physical = page == null ? at : page.physical | at & 0xFFF;
			fetches.bring(at, space, physical >>> fetches.lineBits, SharedMemory.NO_TIME);
		}
		profile.pause(false);
		return 0;
	}

	@Override
	public int access(long address, long physical, int bytes, boolean write) {
		int space = model.space(address);
		Core of = core;
		if (data.hits(address, space, physical, bytes, write) || !ram.contains(physical))
			return 0;
		profile.pause(true);
		data.access(address, space, physical, bytes, write, SharedMemory.NO_TIME, of == null ? 0 : of.pc);
		profile.pause(false);
		return 0;
	}

	@Override
	public int branch(long pc, long target, boolean taken) {
		predictor.resolve(pc, Runs.ending(run), target, taken);
		return 0;
	}

	@Override
	public void resume(long now) {
		// no time is kept
	}

	/// As without a model: a cycle, so that time goes on where each instruction raises one.
	@Override
	public int takeException() {
		return 1;
	}

	@Override
	public int returnFromException() {
		return 0;
	}

	@Override
	public void spaces(int lower, int upper) {
		model.spaces(lower, upper);
	}

	@Override
	public long events(int number) {
		return model.events(number);
	}

	@Override
	public void forget(long address) {
		model.forget(address);
	}

	@Override
	public void forgetTranslations() {
		model.forgetTranslations();
	}

	@Override
	public void forgetInstructions(long physical) {
		model.forgetInstructions(physical);
	}

	@Override
	public void maintain(Maintenance what, long physical) {
		model.maintain(what, physical);
	}

	@Override
	public void maintain(Maintenance what, int level, int set, int way) {
		model.maintain(what, level, set, way);
	}

	@Override
	public void broadcast() {
		model.broadcast();
	}
}
