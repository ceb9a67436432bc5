// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.Optional;

/// Where QEMU 7.2 does not do as the Arm Architecture Reference Manual says, or where that leaves a choice.
final class Deviations {
	private Deviations() {
	}

	/// Why a difference is none of ours; empty if it is.
	static Optional<String> reason(Difference difference) {
		return switch (difference.row().name()) {
		case "SYS" -> (difference.word() & 0xFFFE0) == 0xB7420
				? Optional.of("DC ZVA clears as many bytes as the model's DCZID_EL0 says: 512 with -cpu max, 64 with ours")
				: Optional.empty();
		default -> Optional.empty();
		};
	}
}
