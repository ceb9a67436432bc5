// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import org.trapline.platform.cpu.SystemState;

/// Which translations a TLBI instruction names (Arm ARM D8.14), as the state of the CPU that executes it decides, so that it
/// can be told to others.
///
/// @param kind regime
/// @param vmid virtual machine, or {@link #EVERY}
/// @param asid address space, or {@link #EVERY}; entries that are global are meant too where there is an address
/// @param address virtual, where {@code scope} has one
public record Invalidation(RegimeKind kind, int vmid, int asid, Scope scope, long address) {
	/// How much is meant.
	public enum Scope {
		/// All of the regime, machine and address space.
		ALL,
		/// An address.
		ADDRESS,
		/// Stage 2 alone.
		SECOND_STAGE
	}

	/// In the place of an identifier: all of them.
	public static final int EVERY = -1;

	private static final int ALL_OF_MACHINE = 0;
	private static final int OF_ADDRESS = 1;
	private static final int OF_SPACE = 2;
	private static final int OF_LAST_LEVEL = 5;
	private static final int ALLE1 = 4;
	private static final int VMALLS12E1 = 6;
	private static final int ASID = 48;

	/// What an instruction means.
	///
	/// @param operation op0 = 1, op1, CRn, CRm and op2 in 16 bits: a TLBI of Armv8.0 or FEAT_TLBIOS
	/// @param value of its register
	/// @param regimes by kind, as the CPU's registers have them
	static Invalidation of(int operation, long value, SystemState state, Regimes regimes) {
		boolean hypervisor = (operation >>> 11 & 7) == 4;
		int what = operation & 7;
		int vmid = regimes.get(RegimeKind.EL10).vmid(state);
		// VA[55:12], from bit 0 on
		long address = value << 20 >>> 8;
		if (hypervisor && (operation >>> 3 & 3) == 0)
			return new Invalidation(RegimeKind.EL10, vmid, EVERY, Scope.SECOND_STAGE, address);
		if (hypervisor && what == ALLE1)
			return new Invalidation(RegimeKind.EL10, EVERY, EVERY, Scope.ALL, 0);
		if (hypervisor && what == VMALLS12E1)
			return new Invalidation(RegimeKind.EL10, vmid, EVERY, Scope.ALL, 0);
		RegimeKind kind = hypervisor ? RegimeKind.of(2, state.hcr) : state.host() ? RegimeKind.EL20 : RegimeKind.EL10;
		int machine = kind == RegimeKind.EL10 ? vmid : 0;
		int asid = kind == RegimeKind.EL2 ? EVERY : regimes.get(kind).asid(value >>> ASID);
		return switch (what) {
		case ALL_OF_MACHINE -> new Invalidation(kind, machine, EVERY, Scope.ALL, 0);
		case OF_SPACE -> new Invalidation(kind, machine, asid, Scope.ALL, 0);
		case OF_ADDRESS, OF_LAST_LEVEL -> new Invalidation(kind, machine, asid, Scope.ADDRESS, address);
		default -> new Invalidation(kind, machine, EVERY, Scope.ADDRESS, address);
		};
	}

	/// Whether it means all entries of a space.
	boolean means(AddressSpace space) {
		return scope == Scope.ALL && space.regime.kind == kind && (vmid == EVERY || space.vmid == vmid)
				&& (asid == EVERY || space.asid == asid);
	}
}
