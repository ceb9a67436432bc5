// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

/// A request that is answered with an error.
final class Refusal extends Exception {
	private static final long serialVersionUID = 1;

	final Errno errno;

	Refusal(Errno errno) {
		super(errno.name(), null, false, false);
		this.errno = errno;
	}
}
