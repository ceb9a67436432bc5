// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.tree;

import java.io.IOException;

/// Says that bytes are no device tree blob that can be used: where, what stands there and what should.
public final class BlobException extends IOException {
	private static final long serialVersionUID = 1;

	public BlobException(int offset, String found, String expected) {
		super("device tree blob, offset " + offset + ": found " + found + ", expected " + expected);
	}
}
