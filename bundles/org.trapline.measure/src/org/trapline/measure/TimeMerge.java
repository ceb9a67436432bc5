// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Tells what several sources have to tell, each in order of time, in one order of time.
public final class TimeMerge {
	/// What is told from one report of progress to the next.
	private static final int PACE = 1 << 16;

	/// One that has things to tell, for instance a vCPU, whose times never fall.
	public interface Source {
		/// Of one time, the source with the least index tells first.
		int index();

		/// Whether there is something left to tell.
		boolean more();

		/// When the next happened, in nanoseconds; asked only while there is more.
		long time();

		/// Tells the next.
		void step();
	}

	private TimeMerge() {
	}

	/// Tells all of it.
	///
	/// @param progress is told how much of the span's time has passed
	/// @throws java.util.concurrent.CancellationException if the progress was cancelled
	public static void tell(List<? extends Source> sources, ExitTrace.Span span, Progress progress) {
		PriorityQueue<Source> next = new PriorityQueue<>(
				Comparator.comparingLong(Source::time).thenComparingInt(Source::index));
		for (Source source : sources)
			if (source.more())
				next.add(source);
		progress.checkCancelled();
		long told = 0;
		for (Source first = next.poll(); first != null; first = next.poll()) {
			if (++told % PACE == 0) {
				progress.checkCancelled();
				progress.at(Math.max(0, first.time() - span.start()), span.end() - span.start());
			}
			first.step();
			if (first.more())
				next.add(first);
		}
	}
}
