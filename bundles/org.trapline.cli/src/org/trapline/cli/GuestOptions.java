// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.trapline.trace.GuestTrace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that name recordings which were made in guests while their host was recorded.
final class GuestOptions {
	@Spec(Spec.Target.MIXEE)
	private CommandSpec command = CommandSpec.create();

	@Option(names = "--guest", paramLabel = "PATH", description = "A CTF trace that was recorded in a guest at the same time"
			+ " as FILE, its host's. Its events are counted on the host's clock. May be given several times.")
	private List<Path> guests = List.of();

	@Option(names = "--guest-offset", paramLabel = "NS", description = "Nanoseconds to be added to the guest's times, beyond"
			+ " what the traces say of their clocks; the n-th is that of the n-th --guest. Default: what the clocks say, or"
			+ " where the guest's events do not lie in guest time by that, the offset by which they do.")
	private List<Long> offsets = List.of();

	/// The guests' recordings of the only recording given.
	///
	/// @throws ParameterException if there are guests and not one recording, or more offsets than guests
	List<GuestTrace> of(List<Path> files) {
		if (!guests.isEmpty() && files.size() != 1)
			throw new ParameterException(command.commandLine(), "--guest with " + files.size()
					+ " recordings: expected one, the host's");
		if (offsets.size() > guests.size())
			throw new ParameterException(command.commandLine(), offsets.size() + " times --guest-offset and "
					+ guests.size() + " times --guest: expected a --guest for each");
		List<GuestTrace> traces = new ArrayList<>();
		for (int i = 0; i < guests.size(); i++)
			traces.add(new GuestTrace(guests.get(i),
					i < offsets.size() ? OptionalLong.of(offsets.get(i)) : OptionalLong.empty()));
		return traces;
	}
}
