// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.trapline.a64.linux.Errno;
import org.trapline.a64.linux.SystemCallException;

/// The files of the host that a program may use: those below a directory, and to change them only if it was said so.
///
/// Every path goes through {@link PathWalk}, which follows symbolic links itself. What it allows is safe from the
/// program, not from another process that changes directories at the same moment.
public final class Sandbox {
	/// The user and group that a program runs as.
	public static final int USER = 1000;
	private static final int EXECUTE_BITS = 0111;
	private static final int WRITE_BITS = 0222;

	private final Path root;
	private final boolean writable;
	private final RandomGenerator random;
	private Path current;

	/// The files below a directory.
	///
	/// @param random what /dev/urandom reads
	public Sandbox(Path directory, boolean writable, RandomGenerator random) throws IOException {
		root = directory.toRealPath();
		current = root;
		this.writable = writable;
		this.random = random;
	}

	/// The current directory.
	public Path current() {
		return current;
	}

	private Path walk(Path base, String path, boolean follow) throws IOException, SystemCallException {
		return new PathWalk(root).walk(base, path, follow);
	}

	/// Opens a file.
	///
	/// @param base what a relative path is relative to
	/// @param flags O_RDONLY and so on
	/// @param mode permissions of a file that is made
	public OpenFile open(Path base, String path, int flags, int mode) throws IOException, SystemCallException {
		Optional<Device> device = Device.open(path, random, flags);
		if (device.isPresent())
			return device.get();
		boolean create = (flags & OpenFile.CREATE) != 0;
		boolean follow = (flags & OpenFile.NO_FOLLOW) == 0 && !(create && (flags & OpenFile.EXCLUSIVE) != 0);
		Path file = walk(base, path, follow);
		if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			if (!create)
				throw new SystemCallException(Errno.ENOENT);
			requireWritable();
			return make(file, flags, mode);
		}
		if (create && (flags & OpenFile.EXCLUSIVE) != 0)
			throw new SystemCallException(Errno.EEXIST);
		return open(file, flags, FileStatus.of(file, false));
	}

	private OpenFile open(Path file, int flags, FileStatus status) throws IOException, SystemCallException {
		boolean writes = (flags & OpenFile.ACCESS) != 0;
		if (status.directory()) {
			if (writes)
				throw new SystemCallException(Errno.EISDIR);
			return new DirectoryFile(file, flags);
		}
		if ((flags & OpenFile.DIRECTORY) != 0)
			throw new SystemCallException(Errno.ENOTDIR);
		if (status.link())
			throw new SystemCallException(Errno.ELOOP);
		if (!status.regular())
			throw new SystemCallException(Errno.EACCES);
		boolean truncates = (flags & OpenFile.TRUNCATE) != 0;
		if (writes || truncates)
			requireWritable();
		Set<OpenOption> options = options(flags);
		if (truncates && writes)
			options.add(StandardOpenOption.TRUNCATE_EXISTING);
		return new RegularFile(FileChannel.open(file, options), file, flags);
	}

	private static OpenFile make(Path file, int flags, int mode) throws IOException {
		Set<OpenOption> options = options(flags);
		options.add(StandardOpenOption.WRITE);
		options.add(StandardOpenOption.CREATE_NEW);
		OpenFile made = new RegularFile(FileChannel.open(file, options), file, flags);
		Files.setAttribute(file, "unix:mode", mode);
		return made;
	}

	private static Set<OpenOption> options(int flags) {
		Set<OpenOption> options = new HashSet<>(EnumSet.noneOf(StandardOpenOption.class));
		if ((flags & OpenFile.ACCESS) != OpenFile.WRITE_ONLY)
			options.add(StandardOpenOption.READ);
		if ((flags & OpenFile.ACCESS) != 0)
			options.add(StandardOpenOption.WRITE);
		options.add(LinkOption.NOFOLLOW_LINKS);
		return options;
	}

	private void requireWritable() throws SystemCallException {
		if (!writable)
			throw new SystemCallException(Errno.EROFS);
	}

	/// The directory that a path names.
	public Path directory(Path base, String path) throws IOException, SystemCallException {
		Path directory = walk(base, path, true);
		if (!status(directory).directory())
			throw new SystemCallException(Errno.ENOTDIR);
		return directory;
	}

	/// Changes the current directory.
	public void change(Path directory) {
		current = directory;
	}

	/// What stat tells.
	///
	/// @param follow whether a symbolic link is followed
	public FileStatus status(Path base, String path, boolean follow) throws IOException, SystemCallException {
		Optional<FileStatus> device = Device.status(path);
		return device.isPresent() ? device.get() : status(walk(base, path, follow));
	}

	private static FileStatus status(Path path) throws IOException, SystemCallException {
		if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS))
			throw new SystemCallException(Errno.ENOENT);
		return FileStatus.of(path, false);
	}

	/// Whether a file may be read, written, executed: R_OK 4, W_OK 2, X_OK 1; 0 asks whether it is there.
	public void access(Path base, String path, int mode, boolean follow) throws IOException, SystemCallException {
		FileStatus status = status(base, path, follow);
		boolean device = (status.mode() & FileStatus.KIND) == FileStatus.CHARACTERS;
		if ((mode & 2) != 0 && !device)
			requireWritable();
		if ((mode & 1) != 0 && (status.mode() & EXECUTE_BITS) == 0
				|| (mode & 2) != 0 && (status.mode() & WRITE_BITS) == 0)
			throw new SystemCallException(Errno.EACCES);
		if ((mode & 4) != 0 && !device && !Files.isReadable(walk(base, path, follow)))
			throw new SystemCallException(Errno.EACCES);
	}

	/// Where a symbolic link leads.
	public String readLink(Path base, String path) throws IOException, SystemCallException {
		Path link = walk(base, path, false);
		if (!status(link).link())
			throw new SystemCallException(Errno.EINVAL);
		return Files.readSymbolicLink(link).toString();
	}

	/// Removes a file, or an empty directory.
	public void remove(Path base, String path, boolean directory) throws IOException, SystemCallException {
		requireWritable();
		Path file = walk(base, path, false);
		if (status(file).directory() != directory)
			throw new SystemCallException(directory ? Errno.ENOTDIR : Errno.EISDIR);
		if (file.equals(root))
			throw new SystemCallException(Errno.EACCES);
		Files.delete(file);
	}

	/// Makes a directory.
	public void makeDirectory(Path base, String path, int mode) throws IOException, SystemCallException {
		requireWritable();
		Path directory = walk(base, path, false);
		if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS))
			throw new SystemCallException(Errno.EEXIST);
		Files.createDirectory(directory);
		Files.setAttribute(directory, "unix:mode", mode);
	}

	/// Renames a file, in place of what has the new name.
	public void rename(Path base, String path, Path newBase, String newPath) throws IOException, SystemCallException {
		requireWritable();
		Path from = walk(base, path, false);
		status(from);
		Path to = walk(newBase, newPath, false);
		if (from.equals(root) || to.equals(root))
			throw new SystemCallException(Errno.EACCES);
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
	}

	/// Changes permissions.
	public void setMode(Path base, String path, int mode) throws IOException, SystemCallException {
		setMode(walk(base, path, true), mode);
	}

	/// Changes the permissions of a file that is open.
	public void setMode(Path file, int mode) throws IOException, SystemCallException {
		requireWritable();
		status(file);
		Files.setAttribute(file, "unix:mode", mode & 0777);
	}

	/// Sets times, in nanoseconds since 1970; those that are empty stay.
	public void setTimes(Path file, Optional<Long> accessed, Optional<Long> modified)
			throws IOException, SystemCallException {
		requireWritable();
		status(file);
		Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS).setTimes(
				modified.map(Sandbox::time).orElse(null), accessed.map(Sandbox::time).orElse(null), null);
	}

	private static FileTime time(long nanos) {
		return FileTime.from(nanos, TimeUnit.NANOSECONDS);
	}

	/// The file of the host that a path names.
	public Path find(Path base, String path, boolean follow) throws IOException, SystemCallException {
		return walk(base, path, follow);
	}
}
