// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.util.Optional;

/// What a system has written to its console for a while.
///
/// @param system which one: as its results are called
/// @param text what it has written
public record Printed(String system, String text) {
	/// What a console has got since it was asked before; empty for nothing.
	static Optional<Printed> of(String system, CapturedConsole console) {
		String more = console.more();
		return more.isEmpty() ? Optional.empty() : Optional.of(new Printed(system, more));
	}
}
