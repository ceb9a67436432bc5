// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.util.List;

/// Answers to messages that change nothing.
final class Reading {
	private static final int STATFS = 8;
	private static final int OPEN = 12;
	private static final int READLINK = 22;
	private static final int GETATTR = 24;
	private static final int XATTRWALK = 30;
	private static final int READDIR = 40;
	private static final int FSYNC = 50;
	private static final int LOCK = 52;
	private static final int GETLOCK = 54;
	private static final int READ = 116;

	/// Flags of opening that ask for a change: O_ACCMODE, O_CREAT and O_TRUNC.
	private static final int CHANGES = 03 | 0100 | 01000;
	/// V9FS_MAGIC of `statfs`.
	private static final int FILE_SYSTEM_TYPE = 0x01021997;
	private static final int BLOCK_BYTES = 4096;
	private static final int SECTOR_BYTES = 512;
	private static final int NAME_BYTES = 255;
	/// P9_GETATTR_BASIC: all that `stat` has.
	private static final long BASIC = 0x7FF;
	private static final int LOCK_SUCCESS = 0;
	private static final int UNLOCKED = 2;
	/// Entries begin with those of the directory itself and of its parent.
	private static final List<String> DOTS = List.of(".", "..");
	/// Qid, offset, type and length of the name.
	private static final int ENTRY_BYTES = Qid.BYTES + 8 + 1 + 2;

	private final Share share;
	private final Fids fids;

	Reading(Share share, Fids fids) {
		this.share = share;
		this.fids = fids;
	}

	/// @return whether the message is one of these
	boolean handle(Request in, Reply out) throws IOException, Refusal {
		switch (in.type) {
		case STATFS -> fileSystem(in, out);
		case OPEN -> open(in, out);
		case READLINK -> out.text(fitting(share.target(fids.get(in.int32()).place), out));
		case GETATTR -> attributes(in, out);
		// there are no extended attributes
		case XATTRWALK -> throw new Refusal(Errno.EOPNOTSUPP);
		case READDIR -> list(in, out);
		case FSYNC -> sync(in);
		// nobody else locks: the directory is this machine's
		case LOCK -> out.int8(LOCK_SUCCESS);
		case GETLOCK -> lock(in, out);
		case READ -> read(in, out);
		default -> {
			return false;
		}
		}
		return true;
	}

	private static String fitting(String text, Reply out) throws Refusal {
		if (text.length() > out.room() - 2)
			throw new Refusal(Errno.ENAMETOOLONG);
		return text;
	}

	private void fileSystem(Request in, Reply out) throws IOException, Refusal {
		fids.get(in.int32());
		FileStore store = share.store();
		out.int32(FILE_SYSTEM_TYPE).int32(BLOCK_BYTES)
				.int64(store.getTotalSpace() / BLOCK_BYTES)
				.int64(share.writable ? store.getUnallocatedSpace() / BLOCK_BYTES : 0)
				.int64(share.writable ? store.getUsableSpace() / BLOCK_BYTES : 0)
				.int64(0).int64(0).int64(0).int32(NAME_BYTES);
	}

	private void open(Request in, Reply out) throws IOException, Refusal {
		Fid fid = fids.get(in.int32());
		int flags = in.int32();
		if (!share.writable && (flags & CHANGES) != 0)
			throw new Refusal(Errno.EROFS);
		fids.open(fid, flags);
		out.qid(share.attributes(fid.place).qid()).int32(0);
	}

	private void attributes(Request in, Reply out) throws IOException, Refusal {
		Attributes found = share.attributes(fids.get(in.int32()).place);
		long blocks = (found.size() + SECTOR_BYTES - 1) / SECTOR_BYTES;
		out.int64(BASIC).qid(found.qid()).int32(found.mode())
				// the guest's root owns everything; what it may do is decided on the host
				.int32(0).int32(0)
				.int64(found.links()).int64(0).int64(found.size()).int64(BLOCK_BYTES).int64(blocks);
		// when a file was read last depends on the host: it is as old as its content
		time(out, found.modified().getEpochSecond(), found.modified().getNano());
		time(out, found.modified().getEpochSecond(), found.modified().getNano());
		time(out, found.changed().getEpochSecond(), found.changed().getNano());
		time(out, 0, 0);
		out.int64(0).int64(0);
	}

	private static void time(Reply out, long seconds, long nanos) {
		out.int64(seconds).int64(nanos);
	}

	/// Entries of a directory from a place in it on. What has gone since it was listed is left out.
	private void list(Request in, Reply out) throws IOException, Refusal {
		Fid fid = fids.get(in.int32());
		long first = in.int64();
		int most = (int) Math.min(in.int32() & 0xFFFFFFFFL, out.room() - Integer.BYTES);
		if (!fid.directory)
			throw new Refusal(Errno.EBADF);
		List<String> names = first == 0 || fid.listing.isEmpty() ? fids.list(fid) : fid.listing;
		int length = out.position();
		out.int32(0);
		int start = out.position();
		for (long next = Math.max(0, first); next < DOTS.size() + names.size(); next++) {
			String name = next < DOTS.size() ? DOTS.get((int) next) : names.get((int) next - DOTS.size());
			int written = out.position() - start;
			if (written + ENTRY_BYTES + name.length() > most) {
				if (written == 0)
					throw new Refusal(Errno.EINVAL);
				break;
			}
			entry(fid.place, name, next + 1, out);
		}
		out.patch(length, out.position() - start);
	}

	private void entry(Place directory, String name, long next, Reply out) throws Refusal {
		Place place = name.equals(".") ? directory : name.equals("..") ? directory.parent() : directory.child(name);
		try {
			Attributes found = share.attributes(place);
			out.qid(found.qid()).int64(next).int8(found.entryType()).text(name);
		} catch (IOException _) {
			// it is not there any more, or cannot be looked at
		}
	}

	private void sync(Request in) throws IOException, Refusal {
		FileChannel file = fids.get(in.int32()).file;
		if (file != null)
			file.force(in.int32() == 0);
	}

	private void lock(Request in, Reply out) throws Refusal {
		fids.get(in.int32());
		in.int8();
		out.int8(UNLOCKED).int64(in.int64()).int64(in.int64()).int32(in.int32());
		out.text(fitting(in.text(), out));
	}

	private void read(Request in, Reply out) throws IOException, Refusal {
		FileChannel file = fids.get(in.int32()).file(false);
		long offset = in.int64();
		int most = (int) Math.min(in.int32() & 0xFFFFFFFFL, out.room() - Integer.BYTES);
		if (offset < 0 || most < 0)
			throw new Refusal(Errno.EINVAL);
		ByteBuffer into = ByteBuffer.wrap(out.bytes(), out.position() + Integer.BYTES, most);
		int read = 0;
		for (int part = 0; part >= 0 && into.hasRemaining();) {
			part = file.read(into, offset + read);
			read += Math.max(0, part);
		}
		out.int32(read);
		out.skip(read);
	}
}
