// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Access;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Environment;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Ram;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.SystemState;

/// Translations while tables change: each must be what the tables say now, or what they said at some time since the last TLBI
/// that means it.
class InvalidationTest {
	private static final int STEPS = Boolean.getBoolean("trapline.long") ? 20_000_000 : 200_000;
	private static final int MEMORY = 1 << 18;
	private static final int CHANGE = 60;
	private static final int VERSIONS = 12;

	/// What may be remembered.
	///
	/// @param page of the address; -1 for all
	/// @param asid -1 for all
	private record Scope(RegimeKind kind, int vmid, int asid, long page) {
	}

	private final Ram ram = new Ram().add(0, MEMORY);
	private final Cpu cpu = TestCpu.of(TestCpu.ALL, ram);
	private final SystemState state = cpu.state;
	private final RandomTables tables = new RandomTables(3);
	private final List<byte[]> versions = new ArrayList<>();
	/// The newest version at the time of the last invalidation of each scope.
	private final Map<Scope, Integer> oldest = new HashMap<>();
	private final long[] addresses = new long[48];
	private final Map<Integer, Long> bases = new HashMap<>();
	private byte[] memory = new byte[MEMORY];
	private final Pseudocode pseudocode = new Pseudocode(state, 48, true, true, true, true,
			at -> Long.compareUnsigned(at, MEMORY) < 0 ? Ram.get(memory, (int) at, Long.BYTES) : -1);
	/// The address whose tables have changed last.
	private long recent;
	private int first;
	private int reached;
	private int stale;

	/// Whether TTBR0 and VTTBR differ by identifier, all being not global, or are the same, some being global.
	private boolean separate;

	@Test
	void translationsOfSpacesWithGlobalPagesAreNoOlderThanTheLastInvalidation() {
		run();
	}

	@Test
	void translationsOfSpacesWithTablesOfTheirOwnAreNoOlderThanTheLastInvalidation() {
		separate = true;
		run();
	}

	private void run() {
		for (long at = 0; at < MEMORY; at += Long.BYTES)
			ram.store(at, Long.BYTES, descriptor());
		snapshot();
		for (int i = 0; i < addresses.length; i++)
			addresses[i] = tables.address() & -8;
		cpu.mmu.reset();
		for (int step = 0; step < STEPS; step++)
			step(tables.random.nextInt(1000));
		assertThat(reached).as("translations without a fault").isGreaterThan(STEPS / 20);
		assertThat(stale).as("translations of older tables").isGreaterThan(1000);
	}

	private void step(int dice) {
		if (dice < CHANGE) {
			change();
		} else if (dice < 2 * CHANGE)
			invalidate();
		else if (dice < 300)
			registers();
		if (versions.size() == VERSIONS)
			invalidateAll();
		translate(address());
	}

	/// Changes a descriptor that the translation of one of the addresses goes by, mostly to another page of the same kind.
	private void change() {
		List<Long> read = new ArrayList<>();
		for (int tries = 0; tries < 30; tries++) {
			read.clear();
			recent = addresses[tables.random.nextInt(addresses.length)];
			int bits = cpu.mmu.walk(recent, Access.values()[tables.random.nextInt(3)], (physical, _, _, _) -> read.add(physical));
			if (bits >= 0 && !read.isEmpty())
				break;
		}
		read.removeIf(physical -> !ram.contains(physical));
		if (read.isEmpty())
			return;
		translate(recent);
		long at = read.get(tables.random.nextInt(read.size()));
		boolean moved = tables.random.nextInt(4) != 0;
		ram.store(at, Long.BYTES, moved ? ram.load(at, Long.BYTES) ^ 1L << 12 + tables.random.nextInt(6) : descriptor());
		snapshot();
		if (tables.random.nextBoolean())
			invalidate();
	}

	/// One of the addresses, often that whose tables have changed.
	private long address() {
		return tables.random.nextBoolean() ? recent : addresses[tables.random.nextInt(addresses.length)];
	}

	private long descriptor() {
		long often = tables.random.nextInt(4) == 0 ? 0 : 0x7FFL & ~0x80;
		long own = separate ? 1 << 11 : 0;
		return own | tables.descriptor() & ~(MEMORY - 1 ^ RandomTables.BYTES - 1) | often & 0x403 | often & tables.random.nextLong();
	}

	private void snapshot() {
		byte[] now = new byte[MEMORY];
		ram.read(0, now, 0, MEMORY);
		versions.add(now);
	}

	/// Registers that are few, with a table for each identifier.
	private void registers() {
		state.level = tables.random.nextInt(3);
		state.pan = tables.random.nextBoolean();
		state.hcr = tables.random.nextInt(8) & 5 | (tables.random.nextInt(3) == 0 ? SystemState.HCR_E2H : 0)
				| (tables.random.nextInt(3) == 0 ? SystemState.HCR_TGE : 0);
		boolean single = (state.hcr & SystemState.HCR_E2H) == 0;
		for (int level = 1; level <= 2; level++) {
			int asid = tables.random.nextInt(3) << 7 | 1;
			int own = level * 2 + (separate && !(level == 2 && single) ? asid << 8 : 0);
			state.sctlr[level] = 1;
			state.mair[level] = 0xFF44_BB0C_0804_00EEL;
			state.tcr[level] = level == 2 && single ? 5 << 16 | 25 : 5L << 32 | 1L << 31 | 1 << 21 | 20 | 1L << 36 | 1L << 37;
			state.ttbr0[level] = base(own) | (long) asid << 48;
			state.ttbr1[level] = base(own + 1);
		}
		int vmid = tables.random.nextInt(3) << 7 | 1;
		state.vtcr = 5 << 16 | 1 << 6 | 25 | 1 << 19;
		state.vttbr = base(-vmid) | (long) vmid << 48;
		cpu.mmu.changed();
	}

	private long base(int of) {
		return bases.computeIfAbsent(of, _ -> tables.random.nextLong() & MEMORY - 1 & -4096);
	}

	private int asid(RegimeKind kind) {
		return kind == RegimeKind.EL2 || off(kind) ? 0 : (int) (state.ttbr0[kind.level] >>> 48);
	}

	private boolean off(RegimeKind kind) {
		return kind == RegimeKind.EL10 && (state.hcr & SystemState.HCR_TGE) != 0;
	}

	private int vmid(RegimeKind kind) {
		return kind == RegimeKind.EL10 ? (int) (state.vttbr >>> 48) : 0;
	}

	private void note(RegimeKind kind, int vmid, int asid, long page) {
		oldest.put(new Scope(kind, vmid, asid, page), first + versions.size() - 1);
	}

	private int since(RegimeKind kind, int vmid, int asid, long page) {
		return oldest.getOrDefault(new Scope(kind, vmid, asid, page), 0);
	}

	private void invalidateAll() {
		for (int i = 0; i < 4; i++) {
			state.hcr = i == 0 ? 0 : SystemState.HCR_E2H;
			run(Operation.ALLE2, 0);
			run(Operation.ALLE1, 0);
		}
		first += versions.size() - 1;
		versions.subList(0, versions.size() - 1).clear();
		registers();
	}

	private void invalidate() {
		Operation[] all = Operation.values();
		long address = address();
		RegimeKind kind = RegimeKind.of(state.level, state.hcr);
		long asid = tables.random.nextBoolean() ? asid(kind) : tables.random.nextInt(3) << 7 | 1;
		run(all[tables.random.nextInt(Operation.IPAS2E1.ordinal())], asid << 48 | address << 8 >>> 20);
	}

	/// Executes a TLBI, and notes what the architecture says of it.
	private void run(Operation operation, long value) {
		cpu.mmu.invalidate(operation.encoding, value);
		String name = operation.name().replace("IS", "");
		long page = value << 20 >>> 20;
		int asid = (int) (value >>> 48);
		boolean host = (state.hcr & SystemState.HCR_E2H) != 0;
		RegimeKind one = host && (state.hcr & SystemState.HCR_TGE) != 0 ? RegimeKind.EL20 : RegimeKind.EL10;
		RegimeKind two = host ? RegimeKind.EL20 : RegimeKind.EL2;
		switch (name) {
		case "VMALLE1" -> note(one, vmid(one), -1, -1);
		case "VAE1", "VALE1" -> note(one, vmid(one), asid, page);
		case "ASIDE1" -> note(one, vmid(one), asid, -1);
		case "VAAE1", "VAALE1" -> note(one, vmid(one), -1, page);
		case "ALLE2" -> note(two, 0, -1, -1);
		case "VAE2", "VALE2" -> note(two, 0, host ? asid : 0, page);
		case "ALLE1" -> note(RegimeKind.EL10, -1, -1, -1);
		case "VMALLS12E1" -> note(RegimeKind.EL10, vmid(RegimeKind.EL10), -1, -1);
		default -> throw new IllegalStateException(name);
		}
	}

	private void translate(long address) {
		RegimeKind kind = RegimeKind.of(state.level, state.hcr);
		int what = tables.random.nextInt(5);
		Access access = Access.values()[what];
		boolean privileged = state.level != 0 && (what < 3 || kind == RegimeKind.EL2 || state.level == 2 && !state.host());
		Pseudocode.Asked asked = new Pseudocode.Asked(privileged, access.writes(), access == Access.FETCH, true,
				privileged && kind != RegimeKind.EL2 && state.pan);
		long actual = act(address, access);
		reached += actual >= 0 ? 1 : 0;
		long page = address << 8 >>> 20;
		int every = Math.max(since(kind, -1, -1, -1), since(kind, vmid(kind), -1, -1));
		every = Math.max(every, since(kind, vmid(kind), -1, page));
		every = Math.max(every, since(kind, vmid(kind), asid(kind), page));
		int own = Math.max(every, since(kind, vmid(kind), asid(kind), -1));
		Optional<Integer> match = Optional.empty();
		for (int version = first + versions.size() - 1; version >= Math.max(first, every) && match.isEmpty(); version--) {
			memory = versions.get(version - first);
			Pseudocode.Answer answer = pseudocode.translate(kind.ordinal() + 1, address, asked, true);
			boolean counts = version >= own || answer.global();
			if (counts && same(actual, answer))
				match = Optional.of(version);
		}
		int newest = first + versions.size() - 1;
		assertThat(match).as("%s 0x%x %s gives 0x%x, versions %d to %d", kind, address, asked, actual, own, newest).isPresent();
		if (match.get() < newest)
			stale++;
	}

	private boolean same(long actual, Pseudocode.Answer answer) {
		if (answer.faulted())
			return actual == -1 - answer.fault();
		if (!ram.contains(answer.pa()))
			return actual == -1 - GuestException.EXTERNAL_ABORT;
		return actual == (answer.pa() & CoreMemory.PAGE_MASK);
	}

	/// Accesses an address as the core does.
	///
	/// @return physical address of its page; negative fault status code less 1
	private long act(long address, Access access) {
		CoreMemory core = cpu.core().memory;
		try {
			return switch (access) {
			case FETCH -> cpu.core().code.fetch(address).physical;
			case READ, WRITE -> core.exclusive(address, access) & CoreMemory.PAGE_MASK;
			case READ_UNPRIVILEGED, WRITE_UNPRIVILEGED -> {
				int entry = CoreMemory.entry(address) + (access.writes() ? CoreMemory.WRITE : CoreMemory.READ);
				boolean kept = core.entries[entry] == (address & CoreMemory.PAGE_MASK | core.unprivileged);
				long page = kept ? core.entries[CoreMemory.entry(address) + CoreMemory.PHYSICAL] : cpu.mmu.translate(address, access);
				if ((page & Environment.DEVICE) != 0)
					throw GuestException.unsupported(address, access);
				long value = ram.load(page & CoreMemory.PAGE_MASK | address & CoreMemory.PAGE_BYTES - 1, Long.BYTES);
				if (access.writes())
					core.storeUnprivileged(address, Long.BYTES, value);
				else
					assertThat(core.loadUnprivileged(address, Long.BYTES)).isEqualTo(value);
				yield page & CoreMemory.PAGE_MASK;
			}
			};
		} catch (GuestException e) {
			int status = e.syndrome & 0x3F;
			return -1 - (status == GuestException.UNSUPPORTED_FAULT ? GuestException.EXTERNAL_ABORT : status);
		}
	}
}
