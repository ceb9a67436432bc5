// SPDX-License-Identifier: EPL-2.0
package org.eclipse.tracecompass.internal.ctf.core;

import org.jspecify.annotations.Nullable;

/// Takes the place of Trace Compass's class of this name on a plain class path, where Trapline's jars come first: that one
/// writes remarks, as of an attribute of the metadata that it does not know, to the log of a platform that does not run, and
/// fails. Here they are dropped. Inside Equinox Trace Compass's bundle has its own, and this one is never loaded.
public final class Activator {
	private Activator() {
	}

	public static void log(String message) {
		// dropped
	}

	public static void log(String message, @Nullable Exception exception) {
		// dropped
	}

	public static void log(int severity, String message) {
		// dropped
	}

	public static void logError(String message) {
		// dropped
	}

	public static void logError(String message, @Nullable Exception exception) {
		// dropped
	}
}
