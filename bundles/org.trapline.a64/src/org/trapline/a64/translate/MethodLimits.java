// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.management.ManagementFactory;
import java.util.List;

/// How much bytecode of one method HotSpot turns into good code, which depends on how the JVM was started.
///
/// @param bytes of a method that it compiles at all (HugeMethodLimit)
/// @param placed of a method and of those that it puts in place there (DesiredMethodLimit): in a region of more, accesses to
///        memory and arithmetic were calls
record MethodLimits(int bytes, int placed) {
	private static final MethodLimits USUAL = new MethodLimits(7900, 8000);
	private static final MethodLimits LIFTED = new MethodLimits(20_000, 30_000);
	private static final List<String> LIFTING = List.of("-XX:-DontCompileHugeMethods", "-XX:-ClipInlining");

	/// Those of this JVM.
	static MethodLimits present() {
		return of(ManagementFactory.getRuntimeMXBean().getInputArguments());
	}

	/// Those of a JVM.
	///
	/// @param arguments that it was started with
	static MethodLimits of(List<String> arguments) {
		return arguments.containsAll(LIFTING) ? LIFTED : USUAL;
	}
}
