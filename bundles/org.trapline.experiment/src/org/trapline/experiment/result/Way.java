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
/// @param kind where they come from
/// @param count how many were followed
/// @param legs in the order in which they are gone
/// @param all from the begin of the first leg to the end of the last
public record Way(Kind kind, long count, List<Times> legs, Times all) {
	/// The name of the file in a point's folder with the ways of SGIs between vCPUs.
	public static final String NAME = "ipis.txt";
	/// The name of that with the ways of devices' and timers' interrupts.
	public static final String OTHERS = "interrupts.txt";
	private static final String ALL = "all";
	private static final double MEDIAN = 0.5;
	private static final double RARE = 0.99;

	/// Where interrupts come from.
	public enum Kind {
		/// Another vCPU.
		IPI("virtual_ipi/", "IPI", "from the sender's exit to the receiver's acknowledgement"),
		/// A device.
		DEVICE("virtual_interrupt/", "device's interrupt", "from the device's event to the guest's acknowledgement"),
		/// The guest's timer.
		TIMER("virtual_timer/", "timer interrupt", "from the timer's expiry to the guest's acknowledgement");

		private final String prefix;
		private final String word;
		private final String whole;

		Kind(String prefix, String word, String whole) {
			this.prefix = prefix;
			this.word = word;
			this.whole = whole;
		}

		/// What one is called.
		public String word() {
			return word;
		}

		/// From where to where the way is.
		public String whole() {
			return whole;
		}
	}

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

	}

	/// Where a leg leads from and to, in words; empty for one that is not a simulation's.
	public String words(Times leg) {
		return switch (leg.leg) {
		case "send" -> kind == Kind.IPI ? "sender: from its exit until the interrupt is pending"
				: "host: until the interrupt is pending";
		case "reach" -> "on the way: until the receiver's guest is stopped, or its thread runs";
		case "enter" -> "receiver: until its guest is entered with the interrupt";
		case "acknowledge" -> "receiver: until its guest acknowledges the interrupt";
		case ALL -> kind.whole;
		default -> "";
		};
	}

	public Way {
		legs = List.copyOf(legs);
	}

	/// Reads those of a point; none if none was followed.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static List<Way> read(Path folder, Progress progress) throws IOException {
		List<LatencyDistribution> distributions = new ArrayList<>();
		for (String name : List.of(NAME, OTHERS)) {
			Path file = folder.resolve(name);
			if (!Files.isRegularFile(file))
				continue;
			try (Run run = RunSource.installed().open(file, progress)) {
				distributions.addAll(run.all(LatencyDistribution.class));
			} catch (ImportException e) {
				throw new IOException(e.getMessage(), e);
			}
		}
		return of(distributions);
	}

	/// Those of measurements: none if none of them is a leg.
	public static List<Way> of(List<LatencyDistribution> distributions) {
		List<Way> ways = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			List<Times> legs = new ArrayList<>();
			Optional<Times> all = Optional.empty();
			long count = 0;
			for (LatencyDistribution each : distributions)
				if (each.name().startsWith(kind.prefix)) {
					Times times = Times.of(each.name().substring(kind.prefix.length()), each.times());
					count = each.times().count();
					if (times.leg.equals(ALL))
						all = Optional.of(times);
					else
						legs.add(times);
				}
			if (!legs.isEmpty() && all.isPresent())
				ways.add(new Way(kind, count, legs, all.get()));
		}
		return ways;
	}
}
