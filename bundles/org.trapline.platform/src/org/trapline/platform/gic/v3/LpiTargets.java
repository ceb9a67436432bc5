// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

/// Where an ITS sends its LPIs: redistributors by number, those of a board or of a virtual machine.
public interface LpiTargets {
	/// How many there are.
	int count();

	/// Makes an LPI pending at one, or not.
	void set(int target, int intid, boolean pending);

	/// Whether an LPI is pending at one.
	boolean isPending(int target, int intid);

	/// Moves all that are pending at one to another.
	void moveAll(int from, int to);

	/// The configuration of LPIs in memory has changed: one has to read it again.
	void configured(int target);
}
