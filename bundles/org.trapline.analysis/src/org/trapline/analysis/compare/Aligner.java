// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.trapline.analysis.compare.ExitComparison.AlignedSeries;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTrace;

/// Sets two event recordings on top of one another.
final class Aligner {
	private static final int BUCKETS = 200;
	private static final double NANOS = 1e9;
	/// A bucket that a recording covers less of is not shown: few exits would make a wild rate.
	private static final double LEAST_COVERED = 0.5;

	private Aligner() {
	}

	/// Exits over time on one axis.
	///
	/// @param notes takes what hinders it, in sentences
	/// @return empty where the moment to align is not in one of them, or there are no exits
	static Optional<AlignedSeries> series(Side base, ExitTrace one, Side candidate, ExitTrace other, Alignment alignment,
			Consumer<String> notes) {
		OptionalLong zero = zero(base, one, alignment, notes);
		OptionalLong otherZero = zero(candidate, other, alignment, notes);
		if (zero.isEmpty() || otherZero.isEmpty())
			return Optional.empty();
		double from = Math.min(one.span().start() - zero.getAsLong(), other.span().start() - otherZero.getAsLong());
		double to = Math.max(one.span().end() - zero.getAsLong(), other.span().end() - otherZero.getAsLong());
		if (!(to > from))
			return Optional.empty();
		double width = (to - from) / BUCKETS;
		// each recording is read on a thread of its own
		List<double[]> rates = List.of(new Axis(one, zero.getAsLong() + from), new Axis(other, otherZero.getAsLong() + from))
				.parallelStream().map(axis -> rates(axis.trace(), axis.from(), width)).toList();
		return Optional.of(new AlignedSeries(from / NANOS, width / NANOS, rates.get(0), rates.get(1)));
	}

	/// A recording with the begin of the common axis in its clock.
	private record Axis(ExitTrace trace, double from) {
	}

	/// The moment of a recording that is 0 on the common axis, in its clock.
	private static OptionalLong zero(Side side, ExitTrace trace, Alignment alignment, Consumer<String> notes) {
		return switch (alignment) {
		case Alignment.FirstExit _ -> first(trace);
		case Alignment.Offset(var nanos) -> OptionalLong
				.of(trace.span().start() + nanos.getOrDefault(side.label(), 0L));
		case Alignment.Marker(var cause, var occurrence) -> {
			OptionalLong marked = marked(trace, cause, occurrence);
			if (marked.isEmpty())
				notes.accept("Exits over time are not aligned: " + side.label() + " has no exit number " + occurrence
						+ " of the marker \"" + cause + "\".");
			yield marked;
		}
		};
	}

	private static OptionalLong first(ExitTrace trace) {
		long first = Long.MAX_VALUE;
		ExitBlocks blocks = trace.blocks();
		for (int block = 0; block < trace.blockCount(); block++)
			if (trace.blockStart(block) < first) {
				int rows = blocks.load(block);
				for (int row = 0; row < rows; row++)
					first = Math.min(first, blocks.times()[row]);
			}
		return trace.size() == 0 ? OptionalLong.empty() : OptionalLong.of(first);
	}

	/// When an exit of a cause happened for the n-th time, over all vCPUs.
	private static OptionalLong marked(ExitTrace trace, String name, int occurrence) {
		Set<Integer> causes = new HashSet<>();
		for (int c = 0; c < trace.causes().size(); c++)
			if (isCalled(trace.causes().get(c), name))
				causes.add(c);
		if (causes.isEmpty() || occurrence < 1 || occurrence > trace.size())
			return OptionalLong.empty();
		Earliest earliest = new Earliest(occurrence);
		each(trace, (blocks, row) -> {
			if (causes.contains(blocks.causes()[row]))
				earliest.add(blocks.times()[row]);
		});
		return earliest.last();
	}

	/// The earliest of some times, in an array that holds little more than are wanted.
	private static final class Earliest {
		private static final int ROOM = 1 << 12;

		private final int wanted;
		private long[] times = new long[ROOM];
		private int size;

		Earliest(int wanted) {
			this.wanted = wanted;
		}

		void add(long time) {
			if (size == times.length) {
				Arrays.sort(times);
				size = Math.min(size, wanted);
				if (size > times.length / 2)
					times = Arrays.copyOf(times, times.length * 2);
			}
			times[size++] = time;
		}

		/// The latest of those wanted; empty if there are fewer.
		OptionalLong last() {
			Arrays.sort(times, 0, size);
			return size < wanted ? OptionalLong.empty() : OptionalLong.of(times[wanted - 1]);
		}
	}

	private static boolean isCalled(ExitCause cause, String name) {
		return cause.reason().name().equals(name) || cause.toString().equals(name) || cause.subReason().equals(name)
				|| cause.timingRow().equals(name);
	}

	/// Exits a second in buckets; NaN where the recording does not reach.
	private static double[] rates(ExitTrace trace, double from, double width) {
		double[] rates = new double[BUCKETS];
		each(trace, (blocks, row) -> rates[Math.clamp((long) ((blocks.times()[row] - from) / width), 0, BUCKETS - 1)]++);
		for (int b = 0; b < BUCKETS; b++) {
			double begin = Math.max(trace.span().start(), from + b * width);
			double covered = Math.min(trace.span().end(), from + (b + 1) * width) - begin;
			rates[b] = covered >= LEAST_COVERED * width ? rates[b] / covered * NANOS : Double.NaN;
		}
		return rates;
	}

	/// Sees one exit after another.
	@FunctionalInterface
	private interface Exits {
		void exit(ExitBlocks blocks, int row);
	}

	private static void each(ExitTrace trace, Exits exits) {
		ExitBlocks blocks = trace.blocks();
		for (int block = 0; block < trace.blockCount(); block++) {
			int rows = blocks.load(block);
			for (int row = 0; row < rows; row++)
				exits.exit(blocks, row);
		}
	}
}
