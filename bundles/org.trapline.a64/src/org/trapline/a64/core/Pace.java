// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

/// Where a timing model is in the code that executes, and what of that code it counts: what translated code keeps up by itself,
/// as long as nothing happens that takes more than the instructions do.
public final class Pace {
	/// The present run, as {@link Timing#fetch} was told.
	public long run;
	/// Parts of a cycle that runs have taken beyond whole ones.
	public int fraction;
	/// Whether the model waits for something, so that it is to be told of every run.
	public boolean pending;
	/// The directions that conditional branches took, the last one in bit 0.
	public int history;
	/// Where the address behind the last call is in {@link Shortcuts#returns}.
	public int top;
	/// Runs that control came to.
	public long fetches;
	/// Branches that were resolved.
	public long branches;
	/// Loads and stores.
	public long accesses;
	/// Branches that were predicted wrong and that the model has not been told of; nothing was outstanding then.
	public long mispredicted;
}
