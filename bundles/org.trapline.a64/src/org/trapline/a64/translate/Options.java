// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

/// How regions are translated.
///
/// @param threshold how often an address is executed before the region from it is translated; 0 for never
/// @param synchronous whether it is translated there and then, not in the background
/// @param instructions of a region at most
/// @param bytes of bytecode that are kept at most; all is dropped when there would be more
public record Options(int threshold, boolean synchronous, int instructions, long bytes) {
	private static final int THRESHOLD = 300;
	private static final int SYSTEM_THRESHOLD = 20_000;
	private static final int INSTRUCTIONS = 110;
	private static final long BYTES = 16 << 20;

	/// What programs run best with.
	public static Options usual() {
		return new Options(THRESHOLD, false, INSTRUCTIONS, BYTES);
	}

	/// What system software runs best with: it executes much code a few thousand times, which pays for being interpreted, not for
	/// being translated and compiled.
	public static Options forSystems() {
		return new Options(SYSTEM_THRESHOLD, false, INSTRUCTIONS, BYTES);
	}

	/// Nothing is translated.
	public static Options interpretOnly() {
		return new Options(0, false, INSTRUCTIONS, BYTES);
	}

	/// All is translated at its first execution or after some, and at once.
	public static Options atOnce(int threshold) {
		return new Options(threshold, true, INSTRUCTIONS, BYTES);
	}

	/// With another threshold.
	public Options withThreshold(int executions) {
		return new Options(executions, synchronous, instructions, bytes);
	}

	/// With another number of instructions of a region.
	public Options withInstructions(int most) {
		return new Options(threshold, synchronous, most, bytes);
	}

	/// With another amount of bytecode.
	public Options withBytes(long most) {
		return new Options(threshold, synchronous, instructions, most);
	}
}
