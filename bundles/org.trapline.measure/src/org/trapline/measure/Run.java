// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.List;
import java.util.Optional;

/// A set of measurements taken together, with where they come from.
///
/// A run owns the column files of its measurements: close it when it is no longer looked at.
///
/// @param label what a user calls the run, by default the file's name
/// @param provenance where the measurements come from
/// @param conditions under which it was measured, as far as is known
/// @param measurements what was measured, in the order of the files
/// @param notices what the importer has to say about completeness, in the order it was found
public record Run(String label, Provenance provenance, Conditions conditions, List<Measurement> measurements,
		List<Notice> notices) implements AutoCloseable {

	public Run {
		measurements = List.copyOf(measurements);
		notices = List.copyOf(notices);
	}

	/// A run of whose conditions nothing is known.
	public Run(String label, Provenance provenance, List<Measurement> measurements, List<Notice> notices) {
		this(label, provenance, Conditions.UNKNOWN, measurements, notices);
	}

	/// The same measurements under other conditions; only one of both is to be closed.
	public Run withConditions(Conditions newConditions) {
		return new Run(label, provenance, newConditions, measurements, notices);
	}

	/// All measurements of one kind.
	public <M extends Measurement> List<M> all(Class<M> kind) {
		return measurements.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/// The first measurement of one kind.
	public <M extends Measurement> Optional<M> first(Class<M> kind) {
		return measurements.stream().filter(kind::isInstance).map(kind::cast).findFirst();
	}

	/// Whether something of the recording could not be read, so that its figures cover a part only.
	public boolean partial() {
		return notices.stream().anyMatch(n -> n.severity() == Notice.Severity.PARTIAL);
	}

	@Override
	public void close() {
		for (Measurement m : measurements)
			switch (m) {
			case ExitTrace t -> t.close();
			case EventSamples s -> s.close();
			case GuestTasks g -> g.close();
			case ExitTiming _, CounterSeries _, LatencyDistribution _, Curve _, Score _ -> { }
			}
	}
}
