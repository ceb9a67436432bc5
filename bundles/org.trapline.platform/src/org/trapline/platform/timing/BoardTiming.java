// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.trapline.a64.core.Access;
import org.trapline.a64.core.Timing;
import org.trapline.platform.board.Board;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.state.Stateful;
import org.trapline.platform.timing.memory.SharedMemory;
import org.trapline.platform.timing.memory.Translation;

/// The timing models of a board's CPUs, each made when it is first asked for, and what they share.
public final class BoardTiming implements Function<Cpu, Timing> {
	private final Board board;
	private final SharedMemory shared;
	private final Optional<CodeMap> code;
	private final List<CodeProfile> profiles = new ArrayList<>();
	private final Map<Integer, CoreTiming> models = new TreeMap<>();

	public BoardTiming(Board board) {
		this(board, Optional.empty());
	}

	/// @param code the functions by which is to be told where cycles went, which makes a run slower, but for nothing else
	public BoardTiming(Board board, Optional<CodeMap> code) {
		this.board = board;
		this.code = code;
		shared = new SharedMemory(board);
	}

	@Override
	public CoreTiming apply(Cpu cpu) {
		return models.computeIfAbsent(cpu.index, index -> {
			CoreTiming timing = new CoreTiming(board, board.places().get(index), shared, cpu.bus.ram());
			code.ifPresent(map -> profiles.add(timing.by(map)));
			timing.translation((address, fetch, reads) -> walk(cpu, address, fetch, reads));
			return timing;
		});
	}

	private static int walk(Cpu cpu, long address, boolean fetch, Translation.Reads reads) {
		int bits = cpu.mmu.walk(address, fetch ? Access.FETCH : Access.READ, reads);
		return bits < 0 || cpu.mmu.cacheable(fetch) ? bits : bits | Translation.UNCACHED;
	}

	/// The models that there are, by CPU.
	public List<CoreTiming> models() {
		return List.copyOf(models.values());
	}

	/// Where the cycles of all CPUs went by functions since the machine was made or restored, the most first; empty unless that is told.
	public List<CodeProfile.Part> functions() {
		return CodeProfile.parts(profiles);
	}

	/// Cycles of timing mode that went somewhere, of all CPUs.
	public long cycles(Category category) {
		return models.values().stream().mapToLong(model -> model.cycles(category)).sum();
	}

	/// How often an event has happened in timing mode, of all CPUs.
	public long events(Event event) {
		return models.values().stream().mapToLong(model -> model.profile().events(event)).sum();
	}

	/// What of them has state.
	public List<Stateful> parts() {
		List<Stateful> parts = new ArrayList<>(models.values());
		parts.add(shared);
		return parts;
	}
}
