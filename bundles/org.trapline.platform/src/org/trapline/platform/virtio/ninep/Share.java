// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The shared directory on the host: nothing outside is reached, as every directory on the way to a file is looked at
/// before it is used and is no link, and no operation follows the last name.
///
/// Only regular files are opened: a pipe or device of the host would make the machine wait.
final class Share {
	/// Permission bits of Linux, from the lowest: others' execute.
	private static final PosixFilePermission[] PERMISSIONS = { PosixFilePermission.OTHERS_EXECUTE,
			PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_EXECUTE,
			PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ, PosixFilePermission.OWNER_EXECUTE,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ };

	final boolean writable;
	private final Path root;

	/// @throws IOException if that is no directory, or not on a file system with Linux's attributes; the message has
	/// its path
	Share(Path root, boolean writable) throws IOException {
		if (!Files.isDirectory(root))
			throw new IOException(root + ": " + (Files.exists(root) ? "not a directory" : "no such directory"));
		this.root = root.toRealPath();
		this.writable = writable;
		if (!this.root.getFileSystem().supportedFileAttributeViews().contains("unix"))
			throw new IOException(root + ": its file system has no Unix attributes, which sharing needs");
	}

	/// Where a file is on the host.
	///
	/// @throws NotDirectoryException if what should be a directory on the way is none, or is a link
	private Path host(Place place) throws IOException {
		Path at = root;
		for (String name : place.names()) {
			if (!Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isDirectory())
				throw new NotDirectoryException(at.toString());
			at = HostNames.child(at, name);
		}
		return at;
	}

	Attributes attributes(Place place) throws IOException {
		return Attributes.of(host(place));
	}

	/// Names in a directory, in the order of their bytes, whatever the host's is.
	///
	/// @param most how many there may be
	List<String> list(Place place, int most) throws IOException, Refusal {
		Path directory = host(place);
		if (!Attributes.of(directory).isDirectory())
			throw new Refusal(Errno.ENOTDIR);
		List<String> names = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
			for (Path entry : entries) {
				if (names.size() >= most)
					throw new Refusal(Errno.ENFILE);
				names.add(HostNames.last(entry));
			}
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		names.sort(null);
		return names;
	}

	String target(Place link) throws IOException {
		return HostNames.whole(Files.readSymbolicLink(host(link)));
	}

	/// Opens a regular file.
	FileChannel open(Place place, Set<StandardOpenOption> how) throws IOException, Refusal {
		Path path = host(place);
		Attributes found = Attributes.of(path);
		if (found.isDirectory())
			throw new Refusal(Errno.EISDIR);
		if (!found.isRegular())
			throw new Refusal(found.isLink() ? Errno.ELOOP : Errno.EACCES);
		return FileChannel.open(path, notFollowing(how));
	}

	/// Makes a regular file, which is not there yet, and opens it.
	FileChannel create(Place place, Set<StandardOpenOption> how, int mode) throws IOException {
		Set<OpenOption> options = notFollowing(how);
		options.add(StandardOpenOption.CREATE_NEW);
		options.add(StandardOpenOption.WRITE);
		return FileChannel.open(host(place), options, permissions(mode));
	}

	private static Set<OpenOption> notFollowing(Set<StandardOpenOption> how) {
		Set<OpenOption> options = new HashSet<>(how);
		options.add(LinkOption.NOFOLLOW_LINKS);
		return options;
	}

	private static FileAttribute<Set<PosixFilePermission>> permissions(int mode) {
		return PosixFilePermissions.asFileAttribute(set(mode));
	}

	private static Set<PosixFilePermission> set(int mode) {
		Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
		for (int bit = 0; bit < PERMISSIONS.length; bit++)
			if ((mode >> bit & 1) != 0)
				set.add(PERMISSIONS[bit]);
		return set;
	}

	void makeDirectory(Place place, int mode) throws IOException {
		Files.createDirectory(host(place), permissions(mode));
	}

	void makeLink(Place place, String target) throws IOException {
		Path path = host(place);
		Files.createSymbolicLink(path, HostNames.path(path, target));
	}

	/// Gives a regular file another name.
	void makeHardLink(Place place, Place existing) throws IOException, Refusal {
		Path from = host(existing);
		if (!Attributes.of(from).isRegular())
			throw new Refusal(Errno.EPERM);
		Files.createLink(host(place), from);
	}

	void rename(Place from, Place to) throws IOException {
		Files.move(host(from), host(to), StandardCopyOption.ATOMIC_MOVE);
	}

	void remove(Place place, boolean directory) throws IOException, Refusal {
		Path path = host(place);
		if (Attributes.of(path).isDirectory() != directory)
			throw new Refusal(directory ? Errno.ENOTDIR : Errno.EISDIR);
		Files.delete(path);
	}

	/// Changes permissions of a file or directory; those of a link are not looked at by anyone.
	void permit(Place place, int mode) throws IOException {
		Path path = host(place);
		Attributes found = Attributes.of(path);
		if (found.isRegular() || found.isDirectory())
			view(path).setPermissions(set(mode));
	}

	/// Changes the times of a file or directory; null for one that stays.
	void time(Place place, @Nullable FileTime accessed, @Nullable FileTime modified) throws IOException {
		Path path = host(place);
		Attributes found = Attributes.of(path);
		if (found.isRegular() || found.isDirectory())
			view(path).setTimes(modified, accessed, null);
	}

	private static PosixFileAttributeView view(Path path) {
		return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
	}

	/// Cuts a file, or lengthens it with zeros.
	void resize(Place place, long size) throws IOException, Refusal {
		try (FileChannel file = open(place, EnumSet.of(StandardOpenOption.WRITE))) {
			if (size <= file.size())
				file.truncate(size);
			else
				file.write(ByteBuffer.allocate(1), size - 1);
		}
	}

	/// The file system that a file is on.
	FileStore store() throws IOException {
		return Files.getFileStore(root);
	}
}
