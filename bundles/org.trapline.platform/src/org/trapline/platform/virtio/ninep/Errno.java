// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;

/// Why a request failed, by Linux's error numbers.
enum Errno {
	EPERM(1, "Operation not permitted"),
	ENOENT(2, "No such file or directory"),
	EIO(5, "Input/output error"),
	EBADF(9, "Bad file descriptor"),
	EACCES(13, "Permission denied"),
	EEXIST(17, "File exists"),
	EXDEV(18, "Invalid cross-device link"),
	ENOTDIR(20, "Not a directory"),
	EISDIR(21, "Is a directory"),
	EINVAL(22, "Invalid argument"),
	ENFILE(23, "Too many open files in system"),
	EMFILE(24, "Too many open files"),
	EFBIG(27, "File too large"),
	ENOSPC(28, "No space left on device"),
	EROFS(30, "Read-only file system"),
	ENAMETOOLONG(36, "File name too long"),
	ENOTEMPTY(39, "Directory not empty"),
	ELOOP(40, "Too many levels of symbolic links"),
	EOPNOTSUPP(95, "Operation not supported"),
	ESTALE(116, "Stale file handle"),
	EDQUOT(122, "Disk quota exceeded");

	final int number;
	/// How the host's C library says it.
	private final String text;

	Errno(int number, String text) {
		this.number = number;
		this.text = text;
	}

	/// What the host's failure is to the guest.
	static Errno of(IOException failure) {
		return switch (failure) {
		case NoSuchFileException _ -> ENOENT;
		case AccessDeniedException _ -> EACCES;
		case FileAlreadyExistsException _ -> EEXIST;
		case DirectoryNotEmptyException _ -> ENOTEMPTY;
		case NotDirectoryException _ -> ENOTDIR;
		case NotLinkException _ -> EINVAL;
		case AtomicMoveNotSupportedException _ -> EXDEV;
		case FileSystemException known when known.getReason() != null -> of(known.getReason());
		default -> of(String.valueOf(failure.getMessage()));
		};
	}

	/// Java has no exceptions for the others, and hands the C library's text on.
	private static Errno of(String reason) {
		for (Errno errno : values())
			if (reason.startsWith(errno.text))
				return errno;
		return EIO;
	}

	/// Whether it is the host that cannot, rather than the guest that may not.
	boolean ofHost() {
		return this == EIO || this == ENOSPC || this == EDQUOT;
	}
}
