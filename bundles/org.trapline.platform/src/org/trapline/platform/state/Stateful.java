// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.state;

/// A part of a machine whose state a checkpoint holds.
///
/// What does not change after the machine is made (addresses, sizes, connections) is no state: a checkpoint is restored into a
/// machine of the same board.
public interface Stateful {
	/// Its name, one of a kind in a machine: {@code pl011@9000000}.
	String key();

	/// Writes its state.
	void save(StateOutput out);

	/// Becomes what was saved, and plans its events again.
	///
	/// @throws StateException if that is no state of it
	void restore(StateInput in) throws StateException;
}
