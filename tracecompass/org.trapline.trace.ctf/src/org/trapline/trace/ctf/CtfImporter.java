// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.GuestTrace;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Recording;
import org.trapline.trace.commontrace.CtfFolders;
import org.trapline.trace.commontrace.CtfStandIn;

/// Reads CTF 1.8 traces: folders as LTTng and `perf data convert --to-ctf` write them, and folders of several.
public final class CtfImporter implements Importer {
	@Override
	public String id() {
		return CtfStandIn.ID;
	}

	@Override
	public String name() {
		return CtfStandIn.NAME;
	}

	@Override
	public boolean events() {
		return true;
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		Probe one = CtfFolders.probe(recording);
		if (one.possible() || !recording.directory())
			return one;
		return HostAndGuests.in(recording.path()).map(both -> Probe.certain("holds the CTF trace "
				+ recording.path().relativize(both.host().getFirst()) + " of a host, and its guests' of the same time: "
				+ String.join(", ", both.guests().stream()
						.map(guest -> recording.path().relativize(guest.folder()).toString()).toList())))
				.orElse(one);
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		return read(recording, List.of(), progress);
	}

	@Override
	public Optional<Path> host(List<Path> recordings) throws IOException {
		return HostAndGuests.host(recordings);
	}

	@Override
	public Run read(Recording host, List<GuestTrace> guests, Progress progress) throws ImportException, IOException {
		HostAndGuests both = HostAndGuests.of(host.path(), guests);
		return new CtfRun(host.path(), TraceSet.open(host.path(), both.host()), both.guests())
				.read(host.label(), probe(host).reason(), progress);
	}
}
