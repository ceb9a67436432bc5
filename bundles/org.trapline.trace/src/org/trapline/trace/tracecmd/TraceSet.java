// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;

/// A host's trace.dat with those of its guests that lie beside it, known by the trace ids that the host's has.
final class TraceSet implements AutoCloseable {
	/// How many files of a directory are looked at.
	private static final int MOST_ENTRIES = 256;

	/// A guest's file.
	record Guest(GuestMap map, TraceDat dat) {
	}

	private final List<Recording> opened = new ArrayList<>();
	private final List<Notice> notices = new ArrayList<>();
	private final List<Guest> guests = new ArrayList<>();
	private @Nullable TraceDat host;

	private TraceSet() {
	}

	/// Opens a file and the guests' files beside it, or the files of a directory.
	static TraceSet open(Recording recording, Progress progress) throws ImportException, IOException {
		TraceSet set = new TraceSet();
		try {
			if (recording.directory())
				set.openDirectory(recording.path(), progress);
			else
				set.openFile(recording, progress);
			return set;
		} catch (IOException | ImportException | RuntimeException e) {
			set.close();
			throw e;
		}
	}

	/// The files of a directory that begin like a trace.dat, in order of name.
	static List<Path> traceDats(Path directory) throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> entries = Files.list(directory)) {
			for (Path path : entries.filter(Files::isRegularFile).sorted().limit(MOST_ENTRIES).toList())
				if (begins(path))
					found.add(path);
		}
		return found;
	}

	TraceDat host() {
		if (host == null)
			throw new IllegalStateException("no host was chosen");
		return host;
	}

	List<Guest> guests() {
		return guests;
	}

	/// What there is to say of files that were left out or not found.
	List<Notice> notices() {
		return notices;
	}

	@Override
	public void close() throws IOException {
		for (Recording recording : opened)
			recording.close();
	}

	private void openFile(Recording recording, Progress progress) throws ImportException, IOException {
		TraceDat dat = TraceDat.read(recording);
		host = dat;
		Path own = recording.path().toAbsolutePath();
		Path directory = own.getParent();
		if (dat.options.guests.isEmpty() || directory == null)
			return;
		List<Path> others = new ArrayList<>(traceDats(directory));
		others.remove(own);
		List<Notice> ofStrangers = new ArrayList<>();
		addGuests(dat, readAll(others, progress, ofStrangers));
	}

	private void openDirectory(Path directory, Progress progress) throws ImportException, IOException {
		List<TraceDat> dats = readAll(traceDats(directory), progress, notices);
		List<TraceDat> hosts = dats.size() == 1 ? dats
				: dats.stream().filter(d -> !d.options.guests.isEmpty()).toList();
		if (hosts.size() != 1)
			throw new ImportException(Problem.inFile(directory, dats.size() + " trace.dat that can be read, "
					+ hosts.size() + " of them with guests", "one, or one of a host and those of its guests"));
		TraceDat dat = hosts.getFirst();
		host = dat;
		for (TraceDat other : dats)
			if (other != dat && dat.options.guests.stream().noneMatch(g -> g.traceId() == other.options.traceId))
				notices.add(Notice.warning(other.recording.path() + ": trace id " + hex(other.options.traceId)
						+ " is none of the guests' that " + dat.recording.path() + " names; left out"));
		addGuests(dat, dats);
	}

	private List<TraceDat> readAll(List<Path> paths, Progress progress, List<Notice> failures) throws IOException {
		List<TraceDat> dats = new ArrayList<>();
		for (Path path : paths)
			try {
				Recording recording = Recording.open(path, progress);
				opened.add(recording);
				dats.add(TraceDat.read(recording));
			} catch (ImportException e) {
				failures.add(Notice.partial(e.problem().message() + "; left out"));
			}
		return dats;
	}

	private void addGuests(TraceDat dat, List<TraceDat> others) {
		for (GuestMap map : dat.options.guests) {
			Optional<TraceDat> guest = others.stream()
					.filter(d -> d != dat && d.options.traceId == map.traceId()).findFirst();
			if (guest.isPresent()) {
				check(dat, map, guest.get());
				guests.add(new Guest(map, guest.get()));
			} else {
				notices.add(Notice.info(dat.recording.path() + ": recorded with guest \"" + map.name()
						+ "\", whose trace.dat (trace id " + hex(map.traceId()) + ") is not beside it"));
			}
		}
	}

	private void check(TraceDat dat, GuestMap map, TraceDat guest) {
		TimeShift shift = guest.options.timeShift;
		String name = guest.recording.path() + ": guest \"" + map.name() + '"';
		if (shift == null)
			notices.add(Notice.warning(name + " has no time shift: its times are not the host's"));
		else if (shift.peer() != dat.options.traceId)
			notices.add(Notice.warning(name + " has a time shift to trace id " + hex(shift.peer()) + ", its host is "
					+ hex(dat.options.traceId)));
	}

	static String hex(long id) {
		return "0x" + Long.toHexString(id);
	}

	private static boolean begins(Path path) throws IOException {
		if (!Files.isReadable(path))
			return false;
		try (InputStream in = Files.newInputStream(path)) {
			return Preamble.magicIn(in.readNBytes(Preamble.magicBytes()));
		}
	}
}
