// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.util.Locale;

/// Where a workload runs.
public enum Side {
	/// On the board itself.
	NATIVE,
	/// In a virtual machine on it.
	GUEST;

	/// As a file says it.
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
