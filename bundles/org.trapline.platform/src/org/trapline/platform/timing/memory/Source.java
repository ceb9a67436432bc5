// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

/// Where a line was found.
public enum Source {
	L1, L2, L3,
	/// Another cluster's cache had it, changed.
	SNOOP,
	DRAM
}
