// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/// How long the user interface's thread was busy with single events, and with what in the longest ones.
///
/// Measures processor time, so that other programs on the machine do not count, plus the time that the thread waited
/// for others of this one, for instance for a lock.
final class Heartbeat implements AutoCloseable {
	private static final int KEPT = 6;
	private static final int FRAMES = 45;
	private static final long SAMPLE_MILLIS = 25;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final PriorityQueue<Busy> worst = new PriorityQueue<>(Comparator.comparingLong(Busy::millis));
	private final Thread watched = Thread.currentThread();
	private volatile boolean inside;
	private volatile String stack = "";
	private volatile boolean closed;
	private long processorStart;
	private long waitedStart;

	/// An event that took time.
	///
	/// @param stack of the thread while it was busy with it; empty where it was too short to be seen
	record Busy(long millis, String stack) {
	}

	Heartbeat() {
		threads.setThreadContentionMonitoringEnabled(true);
		Thread.ofPlatform().daemon().start(this::sample);
	}

	void begin() {
		stack = "";
		inside = true;
		processorStart = threads.getCurrentThreadCpuTime();
		waitedStart = waitedMillis();
	}

	void end() {
		inside = false;
		long millis = (threads.getCurrentThreadCpuTime() - processorStart) / 1_000_000 + waitedMillis() - waitedStart;
		worst.add(new Busy(millis, stack));
		if (worst.size() > KEPT)
			worst.poll();
	}

	/// The longest event.
	long worstMillis() {
		return worst.stream().mapToLong(Busy::millis).max().orElse(0);
	}

	@Override
	public void close() {
		closed = true;
	}

	@Override
	public String toString() {
		return worst.stream().sorted(Comparator.comparingLong(Busy::millis).reversed())
				.map(busy -> busy.millis() + " ms " + busy.stack()).collect(Collectors.joining("\n"));
	}

	private long waitedMillis() {
		var info = threads.getThreadInfo(Thread.currentThread().threadId());
		return info.getBlockedTime() + info.getWaitedTime();
	}

	private void sample() {
		while (!closed) {
			try {
				Thread.sleep(SAMPLE_MILLIS);
			} catch (InterruptedException _) {
				return;
			}
			if (inside) {
				String now = Arrays.stream(watched.getStackTrace()).limit(FRAMES).map(StackTraceElement::toString)
						.collect(Collectors.joining("\n    ", "\n    ", ""));
				if (inside)
					stack = now;
			}
		}
	}
}
