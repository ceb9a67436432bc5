// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

/// How records of one event id are read, and how many there were.
final class Layout {
	final EventKind kind;
	final String name;
	/// Codes of {@link ByteFields} in the order of {@link EventKind#fields()}.
	final int[] fields;
	/// Bytes that a record must have for all fields to be in it.
	final int minLength;
	long count;

	Layout(EventKind kind, String name, int[] fields, int minLength) {
		this.kind = kind;
		this.name = name;
		this.fields = fields;
		this.minLength = minLength;
	}
}
