// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

/// What an instruction does to lines of data caches (Arm ARM D7.5).
///
/// @param writes whether what differs from memory is written to it
/// @param drops whether the caches do not hold the line after it
/// @param unification whether it is to the point of unification only, from where the CPU's instruction cache reads, too
public record Maintenance(boolean writes, boolean drops, boolean unification) {
	/// That of a DC instruction by its CRm; CRm of one that is none means nothing.
	static Maintenance of(int crm) {
		return switch (crm) {
		case 6 -> new Maintenance(false, true, false);
		case 10, 12, 13 -> new Maintenance(true, false, false);
		case 11 -> new Maintenance(true, false, true);
		default -> new Maintenance(true, true, false);
		};
	}
}
