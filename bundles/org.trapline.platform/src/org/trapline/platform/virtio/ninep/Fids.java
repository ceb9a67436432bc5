// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.io.IOException;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The client's numbers for files, of bounded count.
final class Fids {
	/// How many numbers there may be at one time, and how many of them open, and how many names all open directories
	/// may have.
	static final int MOST = 16384;
	static final int MOST_OPEN = 1024;
	static final int MOST_LISTED = 1 << 20;

	private static final int TRUNCATE = 01000;

	private final Share share;
	private final Map<Integer, Fid> known = new TreeMap<>();

	Fids(Share share) {
		this.share = share;
	}

	Fid get(int number) throws Refusal {
		Fid fid = known.get(number);
		if (fid == null)
			throw new Refusal(Errno.EBADF);
		return fid;
	}

	/// Gives a file a number that is free.
	void add(int number, Place place) throws Refusal {
		if (known.containsKey(number))
			throw new Refusal(Errno.EINVAL);
		if (known.size() >= MOST)
			throw new Refusal(Errno.ENFILE);
		known.put(number, new Fid(place));
	}

	void remove(int number) throws IOException, Refusal {
		Fid fid = get(number);
		known.remove(number);
		fid.close();
	}

	void clear() {
		for (Fid fid : known.values())
			try {
				fid.close();
			} catch (IOException _) {
				// what could not be written the client was told, or did not ask
			}
		known.clear();
	}

	/// Opens a file or directory.
	///
	/// @param flags Linux's
	void open(Fid fid, int flags) throws IOException, Refusal {
		room(fid);
		if (share.attributes(fid.place).isDirectory()) {
			if ((flags & Fid.ACCESS) != Fid.READ_ONLY)
				throw new Refusal(Errno.EISDIR);
			fid.listing = share.list(fid.place, namesLeft());
			fid.directory = true;
		} else {
			fid.file = share.open(fid.place, options(flags));
		}
		fid.flags = flags & ~TRUNCATE;
	}

	/// Makes a file and opens it.
	void create(Fid fid, Place place, int flags, int mode) throws IOException, Refusal {
		room(fid);
		fid.file = share.create(place, options(flags & ~TRUNCATE), mode);
		fid.place = place;
		fid.flags = flags & ~TRUNCATE;
	}

	private void room(Fid fid) throws Refusal {
		if (fid.isOpen())
			throw new Refusal(Errno.EINVAL);
		if (known.values().stream().filter(Fid::isOpen).count() >= MOST_OPEN)
			throw new Refusal(Errno.EMFILE);
	}

	/// Reads the names of an open directory anew.
	List<String> list(Fid fid) throws IOException, Refusal {
		fid.listing = List.of();
		fid.listing = share.list(fid.place, namesLeft());
		return fid.listing;
	}

	private int namesLeft() {
		return MOST_LISTED - known.values().stream().mapToInt(fid -> fid.listing.size()).sum();
	}

	private static Set<StandardOpenOption> options(int flags) throws Refusal {
		int access = flags & Fid.ACCESS;
		if (access == Fid.ACCESS)
			throw new Refusal(Errno.EINVAL);
		Set<StandardOpenOption> options = EnumSet.noneOf(StandardOpenOption.class);
		if (access != Fid.WRITE_ONLY)
			options.add(StandardOpenOption.READ);
		if (access != Fid.READ_ONLY)
			options.add(StandardOpenOption.WRITE);
		if ((flags & TRUNCATE) != 0 && access != Fid.READ_ONLY)
			options.add(StandardOpenOption.TRUNCATE_EXISTING);
		return options;
	}

	/// Has all numbers follow a file or directory to where it is now.
	void renamed(Place from, Place to) {
		for (Fid fid : known.values())
			fid.place = fid.place.renamed(from, to);
	}

	void save(StateOutput out) {
		out.int32(known.size());
		known.forEach((number, fid) -> {
			out.int32(number);
			out.int32(fid.place.names().size());
			fid.place.names().forEach(out::text);
			out.int32(fid.flags);
			out.bool(fid.directory);
		});
	}

	/// Opens the files that were open; one that cannot be opened any more is stale to the client.
	void restore(StateInput in) throws StateException {
		clear();
		int count = in.int32();
		if (count < 0 || count > MOST)
			throw new StateException(count + " files, expected 0 to " + MOST);
		for (int i = 0; i < count; i++) {
			int number = in.int32();
			Fid fid = new Fid(place(in));
			fid.flags = in.int32();
			fid.directory = in.bool();
			if (fid.isOpen() && !fid.directory)
				reopen(fid);
			known.put(number, fid);
		}
	}

	private static Place place(StateInput in) throws StateException {
		int depth = in.int32();
		Place place = Place.ROOT;
		for (int i = 0; i < depth; i++)
			try {
				place = place.child(in.text());
			} catch (Refusal e) {
				throw new StateException("a file's name is not one: " + e.getMessage());
			}
		return place;
	}

	private void reopen(Fid fid) {
		try {
			fid.file = share.open(fid.place, options(fid.flags));
		} catch (IOException | Refusal _) {
			fid.file = null;
		}
	}
}
