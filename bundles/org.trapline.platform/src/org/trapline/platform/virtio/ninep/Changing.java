// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers to messages that change the directory, which they may only if it is shared to be written to.
final class Changing {
	private static final int CREATE = 14;
	private static final int SYMLINK = 16;
	private static final int MKNOD = 18;
	private static final int RENAME = 20;
	private static final int SETATTR = 26;
	private static final int XATTRCREATE = 32;
	private static final int LINK = 70;
	private static final int MKDIR = 72;
	private static final int RENAMEAT = 74;
	private static final int UNLINKAT = 76;
	private static final int WRITE = 118;
	private static final int REMOVE = 122;

	private static final int KIND = 0xF000;
	private static final int REGULAR = 0x8000;
	private static final int REMOVE_DIRECTORY = 0x200;

	/// Bits of what to set.
	private static final int SET_MODE = 1;
	private static final int SET_USER = 2;
	private static final int SET_GROUP = 4;
	private static final int SET_SIZE = 8;
	private static final int SET_ACCESSED = 16;
	private static final int SET_MODIFIED = 32;
	private static final int ACCESSED_GIVEN = 128;
	private static final int MODIFIED_GIVEN = 256;

	private final Share share;
	private final Fids fids;

	Changing(Share share, Fids fids) {
		this.share = share;
		this.fids = fids;
	}

	/// @return whether the message is one of these
	boolean handle(Request in, Reply out) throws IOException, Refusal {
		switch (in.type) {
		case CREATE, SYMLINK, MKNOD, RENAME, SETATTR, XATTRCREATE, LINK, MKDIR, RENAMEAT, UNLINKAT, WRITE, REMOVE -> {
			if (!share.writable) {
				// this one gives its number up all the same
				if (in.type == REMOVE)
					fids.remove(in.int32());
				throw new Refusal(Errno.EROFS);
			}
			change(in, out);
			return true;
		}
		default -> {
			return false;
		}
		}
	}

	private void change(Request in, Reply out) throws IOException, Refusal {
		switch (in.type) {
		case CREATE -> create(in, out);
		case SYMLINK -> link(in, out);
		case MKNOD -> node(in, out);
		case RENAME -> {
			Place from = fids.get(in.int32()).place;
			rename(from, directory(in).child(in.text()));
		}
		case SETATTR -> attributes(in);
		case LINK -> {
			Place parent = directory(in);
			Place existing = fids.get(in.int32()).place;
			share.makeHardLink(parent.child(in.text()), existing);
		}
		case MKDIR -> {
			Place place = directory(in).child(in.text());
			share.makeDirectory(place, in.int32());
			out.qid(share.attributes(place).qid());
		}
		case RENAMEAT -> {
			Place from = directory(in).child(in.text());
			rename(from, directory(in).child(in.text()));
		}
		case UNLINKAT -> {
			Place place = directory(in).child(in.text());
			share.remove(place, (in.int32() & REMOVE_DIRECTORY) != 0);
		}
		case WRITE -> write(in, out);
		case REMOVE -> remove(in.int32());
		default -> throw new Refusal(Errno.EOPNOTSUPP);
		}
	}

	private Place directory(Request in) throws Refusal {
		return fids.get(in.int32()).place;
	}

	private void create(Request in, Reply out) throws IOException, Refusal {
		Fid fid = fids.get(in.int32());
		Place place = fid.place.child(in.text());
		int flags = in.int32();
		fids.create(fid, place, flags, in.int32());
		out.qid(share.attributes(place).qid()).int32(0);
	}

	private void link(Request in, Reply out) throws IOException, Refusal {
		Place place = directory(in).child(in.text());
		String target = in.text();
		if (target.isEmpty() || target.indexOf('\0') >= 0)
			throw new Refusal(Errno.EINVAL);
		share.makeLink(place, target);
		out.qid(share.attributes(place).qid());
	}

	/// Makes a regular file: the guest gets no devices of the host, and has its own pipes.
	private void node(Request in, Reply out) throws IOException, Refusal {
		Place place = directory(in).child(in.text());
		int mode = in.int32();
		if ((mode & KIND) != REGULAR && (mode & KIND) != 0)
			throw new Refusal(Errno.EPERM);
		share.create(place, Set.of(), mode).close();
		out.qid(share.attributes(place).qid());
	}

	private void rename(Place from, Place to) throws IOException, Refusal {
		if (from.names().isEmpty())
			throw new Refusal(Errno.EINVAL);
		share.rename(from, to);
		fids.renamed(from, to);
	}

	private void remove(int number) throws IOException, Refusal {
		Place place = fids.get(number).place;
		fids.remove(number);
		if (place.names().isEmpty())
			throw new Refusal(Errno.EINVAL);
		share.remove(place, share.attributes(place).isDirectory());
	}

	private void write(Request in, Reply out) throws IOException, Refusal {
		FileChannel file = fids.get(in.int32()).file(true);
		long offset = in.int64();
		int count = in.int32();
		int from = in.skip(count);
		if (offset < 0 || offset > Long.MAX_VALUE - count)
			throw new Refusal(Errno.EINVAL);
		ByteBuffer content = ByteBuffer.wrap(in.bytes(), from, count);
		int written = 0;
		while (content.hasRemaining())
			written += file.write(content, offset + written);
		out.int32(written);
	}

	private void attributes(Request in) throws IOException, Refusal {
		Place place = fids.get(in.int32()).place;
		int what = in.int32();
		int mode = in.int32();
		int user = in.int32();
		int group = in.int32();
		long size = in.int64();
		// everything is the guest's root's
		if ((what & SET_USER) != 0 && user != 0 || (what & SET_GROUP) != 0 && group != 0)
			throw new Refusal(Errno.EPERM);
		if ((what & SET_SIZE) != 0) {
			if (size < 0)
				throw new Refusal(Errno.EINVAL);
			share.resize(place, size);
		}
		if ((what & SET_MODE) != 0)
			share.permit(place, mode);
		FileTime accessed = time(in, (what & SET_ACCESSED) != 0, (what & ACCESSED_GIVEN) != 0);
		FileTime modified = time(in, (what & SET_MODIFIED) != 0, (what & MODIFIED_GIVEN) != 0);
		if (accessed != null || modified != null)
			share.time(place, accessed, modified);
	}

	/// A time to set: as given, or as on the host, whose file it is; null if it stays.
	private static @Nullable FileTime time(Request in, boolean set, boolean given) throws Refusal {
		long seconds = in.int64();
		long nanos = in.int64();
		if (!set)
			return null;
		try {
			return FileTime.from(given ? Instant.ofEpochSecond(seconds, nanos) : Instant.now());
		} catch (DateTimeException | ArithmeticException _) {
			throw new Refusal(Errno.EINVAL);
		}
	}
}
