// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.util.Locale;
import java.util.Optional;

/// An architectural extension whose instructions the table has, and the field of an ID register that says a core has it
/// (Arm ARM D24.2).
public enum Feature {
	AES(IdRegister.ID_AA64ISAR0_EL1, 4, 1),
	PMULL(IdRegister.ID_AA64ISAR0_EL1, 4, 2),
	SHA1(IdRegister.ID_AA64ISAR0_EL1, 8, 1),
	SHA256(IdRegister.ID_AA64ISAR0_EL1, 12, 1),
	CRC32(IdRegister.ID_AA64ISAR0_EL1, 16, 1),
	LSE(IdRegister.ID_AA64ISAR0_EL1, 20, 2),
	RDM(IdRegister.ID_AA64ISAR0_EL1, 28, 1),
	DOTPROD(IdRegister.ID_AA64ISAR0_EL1, 44, 1),
	LRCPC(IdRegister.ID_AA64ISAR1_EL1, 20, 1),
	VHE(IdRegister.ID_AA64MMFR1_EL1, 8, 1),
	LOR(IdRegister.ID_AA64MMFR1_EL1, 16, 1),
	PAN(IdRegister.ID_AA64MMFR1_EL1, 20, 1),
	/// Half-precision arithmetic. The field is 15 where a core has no floating point at all.
	FP16(IdRegister.ID_AA64PFR0_EL1, 16, 1);

	private static final int FIELD = 0xF;
	private final IdRegister register;
	private final int low;
	private final int least;

	Feature(IdRegister register, int low, int least) {
		this.register = register;
		this.low = low;
		this.least = least;
	}

	/// The feature that the table writes so.
	public static Optional<Feature> named(String name) {
		for (Feature feature : values())
			if (feature.name().equals(name.toUpperCase(Locale.ROOT)))
				return Optional.of(feature);
		return Optional.empty();
	}

	/// Whether a core with these ID registers has it.
	public boolean in(CoreModel model) {
		long field = model.register(register) >>> low & FIELD;
		return field >= least && field != FIELD;
	}
}
