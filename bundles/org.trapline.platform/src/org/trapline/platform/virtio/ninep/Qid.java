// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

/// A file's identity: the guest takes two files of one path number for the same.
///
/// @param version changes when the file does
record Qid(int type, int version, long path) {
	/// Bytes of it in a message.
	static final int BYTES = 13;
	static final int DIRECTORY = 0x80;
	static final int LINK = 0x02;
	static final int FILE = 0;
}
