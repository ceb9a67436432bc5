// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.columns;

/// The width of a column's values.
public enum ColumnType {
	SHORT(Short.BYTES), INT(Integer.BYTES), LONG(Long.BYTES);

	private final int bytes;

	ColumnType(int bytes) {
		this.bytes = bytes;
	}

	public int bytes() {
		return bytes;
	}
}
