// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.trapline.a64.linux.Errno;
import org.trapline.a64.linux.SystemCallException;

/// Finds the file that a path names, a name at a time, and never leaves the root: a path, {@code ..} or symbolic link
/// that leads out fails with EACCES.
final class PathWalk {
	/// Links that are followed, as in Linux (MAXSYMLINKS).
	private static final int MOST_LINKS = 40;

	private final Path root;
	private final Deque<String> pending = new ArrayDeque<>();
	private int links;

	PathWalk(Path root) {
		this.root = root;
	}

	/// Finds a file, which need not be there if the directory that it would be in is.
	///
	/// @param base what a relative path is relative to, below the root or the root
	/// @param follow whether a symbolic link at the end is followed
	Path walk(Path base, String path, boolean follow) throws IOException, SystemCallException {
		if (path.isEmpty())
			throw new SystemCallException(Errno.ENOENT);
		boolean directory = path.endsWith("/");
		Path at = prepend(base, path);
		while (!pending.isEmpty()) {
			String name = pending.pop();
			if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS))
				throw new SystemCallException(
						Files.exists(at, LinkOption.NOFOLLOW_LINKS) ? Errno.ENOTDIR : Errno.ENOENT);
			if (name.equals("."))
				continue;
			if (name.equals("..")) {
				at = parent(at);
				continue;
			}
			Path next = child(at, name);
			boolean last = pending.isEmpty();
			at = Files.isSymbolicLink(next) && (!last || follow || directory) ? follow(at, next) : next;
		}
		return at;
	}

	/// Puts the names of a path before those that are pending.
	///
	/// @return where they begin
	private Path prepend(Path base, String path) throws SystemCallException {
		List<String> names = List.of(path.split("/+"));
		if (path.startsWith("/")) {
			int rootNames = root.getNameCount();
			List<String> absolute = names.stream().filter(n -> !n.isEmpty()).toList();
			if (absolute.size() < rootNames)
				throw new SystemCallException(Errno.EACCES);
			for (int i = 0; i < rootNames; i++)
				if (!absolute.get(i).equals(root.getName(i).toString()))
					throw new SystemCallException(Errno.EACCES);
			names = absolute.subList(rootNames, absolute.size());
		}
		for (String name : names.reversed())
			if (!name.isEmpty())
				pending.push(name);
		return path.startsWith("/") ? root : base;
	}

	private Path follow(Path directory, Path link) throws IOException, SystemCallException {
		if (++links > MOST_LINKS)
			throw new SystemCallException(Errno.ELOOP);
		return prepend(directory, Files.readSymbolicLink(link).toString());
	}

	private Path parent(Path at) throws SystemCallException {
		Path parent = at.getParent();
		if (at.equals(root) || parent == null)
			throw new SystemCallException(Errno.EACCES);
		return parent;
	}

	private static Path child(Path at, String name) throws SystemCallException {
		try {
			return at.resolve(name);
		} catch (InvalidPathException _) {
			throw new SystemCallException(Errno.EINVAL);
		}
	}
}
