// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.trapline.trace.GuestTrace;
import org.trapline.trace.ImportException;
import org.trapline.trace.commontrace.CtfFolders;
import org.trapline.trace.commontrace.CtfSession;

/// The traces in a folder, by the clocks that they were recorded with: those of a host, and of its guests.
///
/// Traces of several clocks are a host's with its guests' where exactly one clock's have KVM's exits, and the others' were
/// recorded at times of day at which those were. Anything else is recordings of their own.
///
/// @param host the folders of the host's traces
record HostAndGuests(List<Path> host, List<CtfRun.Guest> guests) {
	/// With more clocks, a folder is taken for one of recordings without a look at what they are.
	private static final int MOST_GUESTS = 16;
	private static final Set<String> OF_HOST = Set.of("kvm_exit", "kvm_entry", "kvm_userspace_exit");

	/// Finds them.
	///
	/// @return empty if the traces are not one recording
	static Optional<HostAndGuests> in(Path folder) throws IOException {
		Map<String, List<TraceMetadata>> byClock = new LinkedHashMap<>();
		List<Path> all = CtfFolders.traces(folder);
		int clocks = CtfSession.ids(all).size();
		if (clocks < 2 || clocks > 1 + MOST_GUESTS)
			return Optional.empty();
		try {
			for (Path trace : all) {
				TraceMetadata metadata = TraceMetadata.read(trace);
				byClock.computeIfAbsent(clock(metadata), _ -> new ArrayList<>()).add(metadata);
			}
		} catch (ImportException _) {
			return Optional.empty(); // each says what is wrong with it
		}
		List<List<TraceMetadata>> hosts = byClock.values().stream()
				.filter(traces -> traces.stream().anyMatch(HostAndGuests::ofHost)).toList();
		if (byClock.size() < 2 || hosts.size() != 1)
			return Optional.empty();
		List<List<TraceMetadata>> others = new ArrayList<>(byClock.values());
		others.remove(hosts.getFirst());
		Optional<TimeOfDay> time = TimeOfDay.of(hosts.getFirst());
		for (List<TraceMetadata> guest : others)
			if (time.isEmpty() || TimeOfDay.of(guest).filter(time.get()::overlaps).isEmpty())
				return Optional.empty();
		return Optional.of(new HostAndGuests(folders(hosts.getFirst()), others.stream()
				.map(HostAndGuests::folders)
				.map(traces -> new CtfRun.Guest(traces.getFirst(), traces, OptionalLong.empty())).toList()));
	}

	/// Which of several folders is the host's; empty if none or more than one has KVM's exits.
	static Optional<Path> host(List<Path> folders) throws IOException {
		List<Path> hosts = new ArrayList<>();
		for (Path folder : folders)
			for (Path trace : CtfFolders.traces(folder))
				try {
					if (ofHost(TraceMetadata.read(trace)) && !hosts.contains(folder))
						hosts.add(folder);
				} catch (ImportException _) {
					// told when it is read
				}
		return hosts.size() == 1 ? Optional.of(hosts.getFirst()) : Optional.empty();
	}

	/// The traces that a folder's recording is made of, and those of its guests with those that the user gave.
	static HostAndGuests of(Path folder, List<GuestTrace> given) throws IOException {
		if (given.isEmpty()) {
			Optional<HostAndGuests> found = in(folder);
			if (found.isPresent())
				return found.get();
		}
		List<CtfRun.Guest> guests = new ArrayList<>();
		for (GuestTrace guest : given)
			guests.add(new CtfRun.Guest(guest.path(), CtfFolders.traces(guest.path()), guest.offset()));
		return new HostAndGuests(CtfFolders.traces(folder), guests);
	}

	private static List<Path> folders(List<TraceMetadata> traces) {
		return traces.stream().map(trace -> trace.folder).toList();
	}

	private static boolean ofHost(TraceMetadata trace) {
		return trace.streams().stream().flatMap(stream -> stream.events().stream())
				.anyMatch(event -> OF_HOST.contains(event.shortName()));
	}

	private static String clock(TraceMetadata trace) {
		String id = trace.streams().getFirst().clock.uuid();
		return id.isEmpty() ? trace.folder.toString() : id;
	}
}
