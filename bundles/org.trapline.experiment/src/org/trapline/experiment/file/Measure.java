// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.util.List;
import java.util.OptionalInt;

/// A figure that is taken of every point.
///
/// @param name what it is called
/// @param source of what measurement it is
public record Measure(String name, Source source) {
	/// Which figure of which measurement.
	public sealed interface Source {
	}

	/// The result of a benchmark.
	///
	/// @param benchmark what it is called
	public record OfScore(String benchmark) implements Source {
	}

	/// A value of a curve.
	///
	/// @param words all of which the curve's name has
	/// @param x where; NaN for the last point
	public record OfCurve(List<String> words, double x) implements Source {
		public OfCurve {
			words = List.copyOf(words);
		}
	}

	/// A figure of the exits.
	///
	/// @param type a row of the exit-timing table, {@code DABT_IO_MEM_IPI}; {@link #ALL} for all that are handling
	/// @param vcpu number of the only vCPU, of each VM, whose exits count; empty for all of them together
	/// @param figure which one
	public record OfExits(String type, OptionalInt vcpu, ExitFigure figure) implements Source {
		/// Stands for all types.
		public static final String ALL = "all";
	}

	/// A figure of a distribution of latencies.
	///
	/// @param words all of which the distribution's name has
	/// @param quantile 0 to 1; NaN for the mean
	public record OfLatency(List<String> words, double quantile) implements Source {
		public OfLatency {
			words = List.copyOf(words);
		}
	}

	/// The total of a counter.
	///
	/// @param event what is counted
	public record OfCounter(String event) implements Source {
	}

	/// What a step of the hypervisor took.
	///
	/// @param step its key, {@code scan-vcpu}, or the words of a group, {@code virtual GIC}
	/// @param type a row of the exit-timing table, of whose exits; {@link OfExits#ALL} for all
	/// @param figure cycles of an exit on average, or the part of all cycles that those exits took
	public record OfStep(String step, String type, StepFigure figure) implements Source {
	}

	/// What is told of a step.
	public enum StepFigure {
		/// Cycles of an exit on average.
		MEAN("mean"),
		/// Its part of what the exits took.
		SHARE("share"),
		/// Cycles of all exits.
		SUM("sum");

		private final String word;

		StepFigure(String word) {
			this.word = word;
		}

		/// As a file says it.
		public String word() {
			return word;
		}
	}

	/// What is told of exits.
	public enum ExitFigure {
		/// How many in a second of the recording.
		RATE("rate"),
		/// How many.
		COUNT("count"),
		/// How long one takes.
		MEAN("mean"),
		/// Their part of the time of all vCPUs.
		SHARE("share");

		private final String word;

		ExitFigure(String word) {
			this.word = word;
		}

		/// As a file says it.
		public String word() {
			return word;
		}
	}
}
