// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

/// Says what is wrong with the table of encodings: a defect of Trapline, not of its input.
public final class TableException extends RuntimeException {
	private static final long serialVersionUID = 1;

	public TableException(String message) {
		super(message);
	}
}
