// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.runs.RunSource;

/// The way of interrupts to the vCPUs of a point, with the time of each leg.
///
/// @param count how many were followed
/// @param legs in the order in which they are gone
/// @param all from the begin of the first leg to the end of the last
public record Way(long count, List<Times> legs, Times all) {
	/// The name of the file in a point's folder.
	public static final String NAME = "ipis.txt";
	/// What the names of its distributions begin with.
	public static final String PREFIX = "virtual_ipi/";
	private static final String ALL = "all";
	private static final double MEDIAN = 0.5;
	private static final double RARE = 0.99;

	/// A leg of the way, in nanoseconds.
	///
	/// @param leg its name: {@code send}
	/// @param mean NaN if it is not told
	/// @param median of the interrupts; NaN where only moments are known
	/// @param rare 99 % take no longer; NaN where only moments are known
	/// @param most NaN if it is not told
	public record Times(String leg, double mean, double median, double rare, double most) {
		static Times of(String leg, LatencyDistribution.Times times) {
			if (times instanceof LatencyDistribution.Samples(double[] nanos) && nanos.length > 0) {
				double[] sorted = nanos.clone();
				Arrays.sort(sorted);
				return new Times(leg, times.mean(), at(sorted, MEDIAN), at(sorted, RARE), times.max());
			}
			return new Times(leg, times.mean(), Double.NaN, Double.NaN, times.max());
		}

		private static double at(double[] sorted, double quantile) {
			return sorted[(int) Math.clamp(Math.ceil(quantile * sorted.length) - 1, 0, sorted.length - 1)];
		}

		/// Where it leads from and to, in words; empty for a leg that is not one of a simulation's.
		public String words() {
			return switch (leg) {
			case "send" -> "sender: from its exit until the interrupt is pending";
			case "reach" -> "on the way: until the receiver's guest is stopped, or its thread runs";
			case "enter" -> "receiver: until its guest is entered with the interrupt";
			case "acknowledge" -> "receiver: until its guest acknowledges the interrupt";
			case ALL -> "from the sender's exit to the receiver's acknowledgement";
			default -> "";
			};
		}
	}

	public Way {
		legs = List.copyOf(legs);
	}

	/// Reads that of a point; empty if none was followed.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static Optional<Way> read(Path folder, Progress progress) throws IOException {
		Path file = folder.resolve(NAME);
		if (!Files.isRegularFile(file))
			return Optional.empty();
		try (Run run = RunSource.installed().open(file, progress)) {
			return of(run.all(LatencyDistribution.class));
		} catch (ImportException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	/// That of measurements; empty if none of them is a leg.
	public static Optional<Way> of(List<LatencyDistribution> distributions) {
		List<Times> legs = new ArrayList<>();
		Optional<Times> all = Optional.empty();
		long count = 0;
		for (LatencyDistribution each : distributions)
			if (each.name().startsWith(PREFIX)) {
				Times times = Times.of(each.name().substring(PREFIX.length()), each.times());
				count = each.times().count();
				if (times.leg.equals(ALL))
					all = Optional.of(times);
				else
					legs.add(times);
			}
		long counted = count;
		return legs.isEmpty() ? Optional.empty() : all.map(whole -> new Way(counted, legs, whole));
	}
}
