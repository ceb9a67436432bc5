// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

/// Which way a quantity has to go to be an improvement.
public enum Better {
	/// Times, for instance.
	LOWER,
	/// Throughput, for instance.
	HIGHER;

	/// Whether one value is better than another.
	public boolean than(double value, double other) {
		return this == LOWER ? value < other : value > other;
	}
}
