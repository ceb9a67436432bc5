// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

/// Why a system call failed: errors of Linux (asm-generic/errno-base.h, errno.h).
public enum Errno {
	EPERM(1), ENOENT(2), ESRCH(3), EINTR(4), EIO(5), EBADF(9), ECHILD(10), EAGAIN(11), ENOMEM(12), EACCES(13), EFAULT(14),
	EEXIST(17), ENODEV(19), ENOTDIR(20), EISDIR(21), EINVAL(22), EMFILE(24), ENOTTY(25), EFBIG(27), ENOSPC(28), ESPIPE(29), EROFS(30),
	EPIPE(32), ERANGE(34), ENAMETOOLONG(36), ENOSYS(38), ENOTEMPTY(39), ELOOP(40), ETIMEDOUT(110);

	private final int number;

	Errno(int number) {
		this.number = number;
	}

	/// As a system call returns it, negated.
	public int number() {
		return number;
	}
}
