// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import java.util.ArrayList;
import java.util.List;
import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Environment;
import org.trapline.a64.core.GuestException;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A CPU's memory management unit: both stages, all regimes, with TLBs tagged by regime, ASID and VMID (Arm ARM D8).
///
/// There are two TLBs: that of the core's memory, which is tagged with a context, of which this gives one to each {@link
/// AddressSpace} and privilege; and behind it {@link Tlb}, from which the first is refilled without a walk. Faults are never
/// kept, and a permission that is lacking is looked up in the tables again.
public final class Mmu {
	private static final int WRITE_NOT_READ = 1 << 6;
	private static final int STAGE_1_WALK = 1 << 7;
	private static final long SCTLR_C = 1 << 2;
	private static final long SCTLR_I = 1 << 12;
	private static final int CACHE_MAINTENANCE = 1 << 8;

	private final Cpu cpu;
	private final SystemState state;
	private final Features features;
	private final Walker walker;
	private final Tlb tlb = new Tlb();
	/// Blocks of stage 1 that the core's own TLBs hold pages of.
	private final BlockFilter blocks = new BlockFilter();
	/// Those that {@link #tlb} holds smaller parts of, since stage 2 maps them so.
	private final BlockFilter splintered = new BlockFilter();
	private final AddressSpaces spaces = new AddressSpaces(this::forgetPages);
	private final Regimes regimes;
	/// Of the present regime.
	private AddressSpace space;
	private boolean user;
	private boolean pan;

	public Mmu(Cpu cpu) {
		this.cpu = cpu;
		state = cpu.state;
		features = Features.of(cpu.model);
		walker = new Walker(cpu.bus, cpu.index, state, features);
		regimes = new Regimes(state, features);
		space = spaces.get(regimes.get(RegimeKind.EL10), 0, 0);
	}

	/// Translates by the present regime: {@link Environment#translate}.
	///
	/// @throws GuestException an abort with the class of {@link GuestException#DATA_ABORT} or INSTRUCTION_ABORT, the fault status
	///         code, WnR and S1PTW in its syndrome, the virtual address, and of a stage 2 fault the intermediate physical address
	public long translate(long address, Access access) {
		AddressSpace of = space;
		Regime regime = of.regime;
		boolean unprivileged = unprivileged(access);
		int needed = needed(access, unprivileged);
		if (regime.maps() && regime.reaches(address)) {
			long known = tlb.find(address, of);
			if (known != Tlb.NONE && ((int) known & needed) == needed && !refused(known, needed))
				return page(known, unprivileged);
		}
		if (!walker.walk(regime, address, needed, pan))
			throw fault(address, access == Access.FETCH, access.writes() ? WRITE_NOT_READ : 0);
		return page(keep(address, of), unprivileged);
	}

	/// Whether an access has the permissions of EL0.
	private boolean unprivileged(Access access) {
		return user || (access == Access.READ_UNPRIVILEGED || access == Access.WRITE_UNPRIVILEGED) && regimes.unprivileged();
	}

	private static int needed(Access access, boolean unprivileged) {
		int privileged = switch (access) {
		case READ, READ_UNPRIVILEGED -> Permissions.READ;
		case WRITE, WRITE_UNPRIVILEGED -> Permissions.WRITE;
		case FETCH -> Permissions.EXECUTE;
		};
		return unprivileged ? privileged >>> Permissions.PRIVILEGED_SHIFT : privileged;
	}

	/// Whether PSTATE.PAN forbids an access to what EL0 may access.
	private boolean refused(long entry, int needed) {
		return pan && (entry & Permissions.USER) != 0 && (needed & (Permissions.READ | Permissions.WRITE)) != 0;
	}

	/// What was found as the TLB keeps it, which it does unless this is the identity.
	private long keep(long address, AddressSpace of) {
		Walk found = walker.found;
		Regime regime = of.regime;
		// without stage 1, what instructions find Normal is Device to data
		boolean flatDevice = !regime.translates && !regime.cacheable;
		boolean aligned = regime.aligned || flatDevice || Attributes.device(found.type);
		long value = found.output & CoreMemory.PAGE_MASK | found.permissions | (aligned ? Tlb.ALIGNED : 0);
		if (regime.maps()) {
			int bits = tlb.keep(address, found.bits, value, found.global ? of.global : of);
			int whole = regime.translates ? found.firstBits : bits;
			if (whole > CoreMemory.PAGE_BITS)
				blocks.add(address, whole);
			if (whole > bits)
				splintered.add(address, whole);
		}
		return value;
	}

	/// An entry of the TLB as the core has it.
	private long page(long entry, boolean unprivileged) {
		int permissions = (int) (unprivileged ? entry << Permissions.PRIVILEGED_SHIFT : entry);
		boolean refused = !unprivileged && refused(entry, Permissions.READ);
		long page = entry & CoreMemory.PAGE_MASK;
		int flags = cpu.bus.ram().contains(page) ? 0 : Environment.DEVICE;
		if ((entry & Tlb.ALIGNED) != 0)
			flags |= Environment.ALIGNED;
		if (!refused && (permissions & Permissions.READ) != 0)
			flags |= Environment.READABLE;
		if (!refused && (permissions & Permissions.WRITE) != 0)
			flags |= Environment.WRITABLE;
		return page | flags;
	}

	/// Translates for an instruction of cache maintenance by address: DC, IC IVAU.
	///
	/// @param write whether it needs the permission to write, as DC IVAC
	/// @return physical address of the byte
	/// @throws GuestException as {@link #translate}, with CM and WnR set
	public long maintain(long address, boolean write) {
		int needed = user ? Permissions.USER_READ : write ? Permissions.WRITE : 0;
		if (!walker.walk(space.regime, address, needed, false))
			throw fault(address, false, CACHE_MAINTENANCE | WRITE_NOT_READ);
		return walker.found.output;
	}

	private GuestException fault(long address, boolean fetch, int flags) {
		Walk found = walker.found;
		int syndrome = found.fault | (found.onWalk ? STAGE_1_WALK : 0) | (fetch ? 0 : flags);
		return new GuestException(fetch ? GuestException.INSTRUCTION_ABORT : GuestException.DATA_ABORT, syndrome, address,
				found.intermediate);
	}

	/// Walks the tables for an address as an access of the present regime would that no TLB knows, without any effect.
	///
	/// @return bits of an address within the page or block that it is in; negative if the access would fault
	public int walk(long address, Access access, WalkListener listener) {
		boolean unprivileged = unprivileged(access);
		walker.listen(listener);
		try {
			return walker.walk(space.regime, address, needed(access, unprivileged), pan) ? walker.found.bits : -1;
		} finally {
			walker.listen(null);
		}
	}

	/// Whether what the last walk found is Normal memory that caches may hold: inner Write-Back or Write-Through, with the caches turned
	/// on (SCTLR_ELx.C, I).
	public boolean cacheable(boolean fetch) {
		Regime regime = space.regime;
		long control = state.sctlr[regime.kind.level];
		boolean on = regime.cacheable || (control & (fetch ? SCTLR_I : SCTLR_C)) != 0;
		boolean flatDevice = !fetch && !regime.translates && !regime.cacheable;
		int type = walker.found.type;
		return on && !flatDevice && !Attributes.device(type) && (type & 0xF) != (Attributes.NON_CACHEABLE & 0xF);
	}

	/// Something that translation depends on has changed: PSTATE.EL or PAN, SCTLR, TCR, TTBR, MAIR, HCR, VTCR, VTTBR. Chooses the
	/// context of the core's TLB.
	public void changed() {
		Regime regime = regimes.present();
		int asid = regime.asid(state);
		int vmid = regime.vmid(state);
		AddressSpace of = space;
		if (!of.is(regime, vmid, asid))
			of = find(regime, vmid, asid);
		user = state.level == 0;
		pan = state.pan && !user;
		Core core = cpu.core();
		core.alignmentChecked = regime.aligned;
		core.tagsIgnored = regime.tagsIgnored;
		CoreMemory memory = core.memory;
		int context = spaces.context(of, user ? AddressSpace.USER : pan ? AddressSpace.PRIVILEGED_PAN : AddressSpace.PRIVILEGED);
		memory.context = context;
		cpu.timing.spaces(of.number, of.global.number);
		memory.unprivileged = user || !regimes.unprivileged() ? context : spaces.context(of, AddressSpace.USER);
	}

	/// The space of identifiers, the present one from now on.
	private AddressSpace find(Regime regime, int vmid, int asid) {
		if (spaces.exhausted()) {
			spaces.renumber();
			cpu.timing.forgetTranslations();
			reset();
		}
		space = spaces.get(regime, vmid, asid);
		return space;
	}

	/// What a TLBI instruction that this CPU executes means.
	///
	/// @param operation op0 = 1, op1, CRn, CRm and op2 in 16 bits
	public Invalidation invalidation(int operation, long value) {
		return Invalidation.of(operation, value, state, regimes);
	}

	/// TLBI, of this CPU alone (Arm ARM D8.14).
	///
	/// @param operation op0 = 1, op1, CRn, CRm and op2 in 16 bits
	public void invalidate(int operation, long value) {
		invalidate(invalidation(operation, value));
	}

	/// Forgets translations, as one of the CPUs wants it.
	public void invalidate(Invalidation what) {
		switch (what.scope()) {
		case ADDRESS -> forgetPage(what.address());
		case ALL -> {
			if (spaces.forget(what::means)) {
				Regime regime = regimes.present();
				find(regime, regime.vmid(state), regime.asid(state));
				changed();
			}
		}
		case SECOND_STAGE -> {
			// nothing is kept of stage 2 alone, and what is kept of both stages is not meant
		}
		}
	}

	/// Forgets what an address is in, in all address spaces.
	private void forgetPage(long address) {
		cpu.timing.forgetTranslations(address);
		tlb.forget(address);
		int whole = splintered.largest(address);
		if (whole != 0)
			tlb.forget(address, whole);
		int bits = Math.max(CoreMemory.PAGE_BITS, blocks.largest(address));
		cpu.core().memory.flush(address, bits);
		cpu.core().code.flush(address, bits);
	}

	/// Empties the core's own TLBs.
	private void forgetPages() {
		blocks.clear();
		cpu.core().memory.flush();
		cpu.core().code.flush();
	}

	/// AT: sets PAR_EL1.
	///
	/// @throws GuestException of a fault that AT takes: a synchronous external abort, or of stage 2 where it traps to EL2
	public void addressTranslate(int operation, long value) {
		AddressOperation asked = AddressOperation.of(operation, state);
		Regime regime = regimes.get(asked.kind());
		if (asked.both())
			walker.walk(regime, value, asked.needed(), asked.pan());
		else
			walker.first(regime, value, asked.needed(), asked.pan());
		Walk found = walker.found;
		boolean trapped = found.onWalk && state.level == 1;
		if (trapped || found.faulted() && (found.fault & ~Descriptors.LAST) == Walk.EXTERNAL_ON_WALK)
			throw fault(value, false, CACHE_MAINTENANCE | WRITE_NOT_READ);
		state.par = AddressOperation.result(found);
	}

	/// Writes which address spaces there are: TLBs of the timing model know them by their numbers. Translations are found again.
	public void save(StateOutput out) {
		List<Regime> all = new ArrayList<>(regimes.all());
		for (Regime regime : spaces.regimes())
			if (!all.contains(regime))
				all.add(regime);
		if (!all.contains(space.regime))
			all.add(space.regime);
		out.int32(all.size());
		all.forEach(regime -> regime.save(out));
		regimes.save(all, out);
		spaces.save(all, out);
	}

	/// Becomes what was saved, with nothing translated.
	public void restore(StateInput in) throws StateException {
		reset();
		List<Regime> all = new ArrayList<>();
		int count = in.int32();
		for (int i = 0; i < count; i++)
			all.add(Regime.restored(in, features));
		regimes.restore(all, in);
		spaces.restore(all, in);
		Regime regime = regimes.present();
		space = spaces.get(regime, regime.vmid(state), regime.asid(state));
		long[] uses = spaces.uses();
		changed();
		spaces.uses(uses);
	}

	/// The CPU goes on with another core, whose own TLBs may know anything.
	public void anotherCore() {
		forgetPages();
	}

	/// Forgets all translations.
	public void reset() {
		tlb.clear();
		splintered.clear();
		spaces.clear();
		forgetPages();
		space = spaces.get(regimes.present(), 0, 0);
	}
}
