// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

/// On which system a text was printed, as far as its name and place tell.
public enum PrintedOn {
	HOST, GUEST,
	/// Not told: what the text itself says counts.
	UNKNOWN
}
