// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

/// A field whose value is kept when it is read.
///
/// @param name without the underscore that the metadata may put before it
/// @param slot of {@link PacketData#values}
record Field(String name, int slot, Kind kind) {
	/// What the slot holds.
	enum Kind {
		/// An integer, sign or zero extended to 64 bits.
		NUMBER,
		/// A text: where it begins in the packet, in bytes, and in the next slot its length without a NUL at its end.
		TEXT,
		/// Bytes, as a text.
		BYTES
	}
}
