// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.nio.file.Path;

/// How a run begins.
public sealed interface Beginning {
	/// With power-on, without anything typed.
	Beginning USUAL = new PowerOn("", "");

	/// With power-on.
	///
	/// @param ready text on the console at which something is typed; empty for none
	/// @param typed what is
	record PowerOn(String ready, String typed) implements Beginning {
	}

	/// As a system was that {@link Simulation#save} has saved, under whatever host.
	///
	/// @param state file with it
	/// @param typed on the console when it goes on
	record Restored(SavedSystem state, String typed) implements Beginning {
	}

	/// The state of a guest, or of a board without hypervisor, that waits for input.
	///
	/// @param file where it is
	/// @param of text that says all that it is of, so that it is restored into nothing else
	record SavedSystem(Path file, String of) {
	}
}
