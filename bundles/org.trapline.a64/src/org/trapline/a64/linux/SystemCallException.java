// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

/// Ends a system call with an error. It has no stack trace: it is the program's affair, and common.
public final class SystemCallException extends Exception {
	private static final long serialVersionUID = 1;

	/// What the call returns.
	public final Errno errno;

	public SystemCallException(Errno errno) {
		super(errno.name(), null, false, false);
		this.errno = errno;
	}
}
