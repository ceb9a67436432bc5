// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.List;

/// Something that runs sequences.
interface Machine {
	/// What it is called in reports.
	String name();

	/// The address that sequences end with a branch to, below {@link Batch#CODE}.
	long leave();

	/// Runs each of a batch, in order, with an open exclusive monitor.
	///
	/// @return the result of each
	List<Batch.Result> run(Batch batch);
}
