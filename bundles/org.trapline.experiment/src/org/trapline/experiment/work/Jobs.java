// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.experiment.file.Point;

/// How many workers there are at once, and how much memory each has for Java objects.
///
/// @param count of workers
/// @param heapBytes of each
public record Jobs(int count, long heapBytes) {
	/// Without the guest's memory.
	private static final long OWN_BYTES = 512L << 20;
	/// Most that is set aside for a guest's memory: what it never touches takes none.
	private static final long MOST_GUEST_BYTES = 1L << 30;
	/// Outside of the heap.
	private static final long JVM_BYTES = 200L << 20;
	private static final double SHARE = 0.8;
	private static final Path MEMORY = Path.of("/proc/meminfo");
	private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

	/// As many as this machine has cores and memory for.
	public static Jobs fitting(List<Point> points) {
		return of(points, Runtime.getRuntime().availableProcessors(), available());
	}

	/// A number that somebody chose; they share what memory there is.
	public static Jobs of(int count, List<Point> points) {
		return new Jobs(count, Math.max(OWN_BYTES, Math.min(heap(points), (long) (available() * SHARE) / count - JVM_BYTES)));
	}

	static Jobs of(List<Point> points, int cores, long bytes) {
		long each = heap(points);
		long fit = (long) (bytes * SHARE) / (each + JVM_BYTES);
		return new Jobs(Math.clamp(Math.min(fit, points.size()), 1, cores), each);
	}

	private static long heap(List<Point> points) {
		long guest = points.stream().mapToLong(point -> point.setup().board().board().memory().bytes()).max().orElse(0);
		return OWN_BYTES + Math.min(guest, MOST_GUEST_BYTES);
	}

	private static long available() {
		try {
			Matcher matcher = AVAILABLE.matcher(Files.readString(MEMORY));
			if (matcher.find())
				return Long.parseLong(matcher.group(1)) << 10;
		} catch (IOException _) {
			// a system that has no such file
		}
		return 2 * Runtime.getRuntime().maxMemory();
	}
}
