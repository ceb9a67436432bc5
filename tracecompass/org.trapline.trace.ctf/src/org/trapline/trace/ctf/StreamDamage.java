// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

/// Says that a packet of a stream is not what the metadata describe, and where.
final class StreamDamage extends Exception {
	private static final long serialVersionUID = 1;

	/// In bytes from the begin of the file.
	final long offset;
	final String found;
	final String expected;

	StreamDamage(long offset, String found, String expected) {
		super(found, null, false, false);
		this.offset = offset;
		this.found = found;
		this.expected = expected;
	}
}
