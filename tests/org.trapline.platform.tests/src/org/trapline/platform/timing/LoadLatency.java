// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;
import org.trapline.a64.translate.Options;
import org.trapline.measure.yaml.YamlException;

/// Load latencies that were measured on an AMD Seattle, and those of the model, by the same walks through memory.
///
/// The walks are those of ramlat (every word, in the order of a counter whose bits are reversed, so that each line and page is
/// met again only after all others, at most 1,048,576 loads from the start) and of tinymembench (random bytes). The second
/// reports the time beyond a hit of level 1.
final class LoadLatency {
	private static final int ROUND = 1 << 20;
	private static final int RANDOM_LOADS = 1 << 16;
	private static final double NANOS_OF_CYCLE = 0.5;
	private static final double HIT_NANOS = 2;
	private static final long SMALL = 64 << 10;

	/// A point of the board's, and the model's.
	///
	/// @param method ramlat or tinymembench-random
	/// @param pages 4K or huge
	/// @param board nanoseconds of a load
	/// @param model nanoseconds of a load
	record Point(String method, String pages, long bytes, double board, double model) {
		double error() {
			return model / board - 1;
		}
	}

	private LoadLatency() {
	}

	/// Prints all points as a table of comma-separated values.
	///
	/// @param arguments a file like {@code memory-latency-seattle.csv}; the most bytes of an area; how many orders of pages each
	///        point is the mean of
	public static void main(String[] arguments) throws IOException, YamlException {
		System.out.println("method,pages,size_bytes,board_ns,model_ns,error_percent");
		long most = Long.parseLong(arguments[1]);
		for (Point point : points(Files.readAllLines(Path.of(arguments[0])), bytes -> bytes <= most,
				Integer.parseInt(arguments[2])))
			System.out.printf(Locale.ROOT, "%s,%s,%d,%.2f,%.2f,%.1f%n", point.method, point.pages, point.bytes, point.board,
					point.model, 100 * point.error());
	}

	/// @param lines of the reference
	/// @param sizes which areas, by their bytes
	/// @param seeds how many orders of pages the result is the mean of; of areas of up to 64 KiB, whose few pages may or may not
	///        meet in the same sets, eight times as many
	static List<Point> points(List<String> lines, LongPredicate sizes, int seeds) throws IOException, YamlException {
		List<Point> points = new ArrayList<>();
		for (String line : lines) {
			String[] cells = line.split(",");
			if (line.startsWith("#") || cells[0].equals("method") || !sizes.test(Long.parseLong(cells[2])))
				continue;
			boolean chase = cells[0].equals("ramlat");
			long bytes = Long.parseLong(cells[2]);
			double board = Double.parseDouble(cells[3]) + (chase ? 0 : HIT_NANOS);
			double model = 0;
			int orders = bytes <= SMALL ? 8 * seeds : seeds;
			for (int seed = 1; seed <= orders; seed++)
				model += (chase ? reversed(bytes, seed) : random(bytes, cells[1].equals("huge"), seed)) * NANOS_OF_CYCLE / orders;
			points.add(new Point(cells[0], cells[1], bytes, board, model));
		}
		return points;
	}

	private static double reversed(long bytes, long seed) throws IOException, YamlException {
		Chase chase = new Chase("seattle", Options.usual(), seed);
		chase.map(bytes, false);
		long offset = bytes / 2;
		for (long at = 0; at < bytes; at += Long.BYTES) {
			chase.write(Chase.area() + at, Chase.area() + offset);
			offset += Long.BYTES;
			if ((offset & offset - 1) == 0)
				offset = offset / 4 & -Long.BYTES;
		}
		int round = (int) Math.max(Math.min(bytes / Long.BYTES, ROUND), 1 << 14);
		return chase.pointers(Chase.area(), round, 1);
	}

	/// Lines in any order, each of which says where the next is.
	private static double random(long bytes, boolean huge, long seed) throws IOException, YamlException {
		Chase chase = new Chase("seattle", Options.usual(), seed);
		chase.map(bytes, huge);
		SplittableRandom random = new SplittableRandom(seed);
		int loads = (int) Math.max(RANDOM_LOADS, Math.min(bytes / 16, 1 << 18));
		return chase.random(bytes, loads, random.nextLong() | 1);
	}
}
