// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

/// What a driver put into a virtqueue and may not: the device needs a reset. The message says what was found and what
/// was expected.
public final class RingException extends Exception {
	private static final long serialVersionUID = 1;

	public RingException(String format, Object... arguments) {
		super(String.format(format, arguments), null, false, false);
	}
}
