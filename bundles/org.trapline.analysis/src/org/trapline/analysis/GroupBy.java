// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

/// What the rows of a breakdown stand for.
public enum GroupBy {
	REASON("Reason"), CAUSE("Sub-reason"), VCPU("vCPU"), VM("VM"), CPU("Physical CPU"), PC("Guest PC"),
	ADDRESS("Guest address");

	private final String title;

	GroupBy(String title) {
		this.title = title;
	}

	/// The head of the column that names the rows.
	public String title() {
		return title;
	}
}
