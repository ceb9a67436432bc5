// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

/// What a region became: the base of all generated classes. An instance serves one context of the core's memory.
public abstract class RegionCode {
	/// Results of {@link #run}: the core's next instruction is to be executed, whatever way.
	public static final int CONTINUE = 0;
	/// The core's deadline is reached at a poll.
	public static final int STOP = 1;
	/// Nothing was done: what the region assumes of the core does not hold.
	public static final int REFUSE = 2;

	/// The core's next instruction is to be executed: one was done that the region could not do.
	public static final int MISSED = 3;

	/// Of {@link RegionTable#call}: control is back, as it left.
	static final int BACK = -1;

	/// A region that is nowhere.
	public static final RegionCode NONE = new RegionCode() {
		@Override
		public int run() {
			return REFUSE;
		}

		@Override
		RegionCode another() {
			return this;
		}
	};

	/// Virtual address of its first instruction.
	public long pc = 1;
	/// The context in which it may run.
	public int context = -1;
	/// How often it was entered.
	public long entries;

	/// For generated classes.
	protected RegionCode() {
	}

	/// Executes the region from its start.
	///
	/// @return {@link #CONTINUE}, {@link #STOP} or {@link #REFUSE}
	public abstract int run();

	/// Another of the same class.
	abstract RegionCode another();
}
