// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Better;
import org.trapline.measure.Measurement;
import org.trapline.measure.Point;
import org.trapline.measure.Repeats;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;

/// What a table of sizes and values measures.
///
/// @param method the program
/// @param operation what of the program; empty where there is one only
/// @param kind what its values are
record SizeTable(String method, String operation, Kind kind) {
	/// Those that print such tables.
	static final Set<String> PROGRAMS = Set.of("bw_mem", "bw_file_rd", "bw_mmap_rd", "lat_mmap", "par_mem");

	private static final Map<String, Set<String>> OPERATIONS = Map.of(
			"bw_mem", Set.of("rd", "wr", "rdwr", "cp", "frd", "fwr", "fcp", "bzero", "bcopy"),
			"bw_file_rd", Set.of("io_only", "open2close"),
			"bw_mmap_rd", Set.of("mmap_only", "open2close"));
	/// Has bw_mem place both buffers so that they compete for lines of the cache.
	private static final String CONFLICT = "conflict";

	/// What values are.
	enum Kind {
		BANDWIDTH, MICROSECONDS, PARALLELISM
	}

	/// What a command prints; empty if it does not name a known operation.
	static Optional<SizeTable> of(LmbenchCommand command) {
		return switch (command.program()) {
		case "lat_mmap" -> Optional.of(new SizeTable(command.method(), "", Kind.MICROSECONDS));
		case "par_mem" -> Optional.of(new SizeTable(command.method(), "", Kind.PARALLELISM));
		default -> command.operands().stream()
				.filter(OPERATIONS.getOrDefault(command.program(), Set.of())::contains).findFirst()
				.map(o -> command.operands().contains(CONFLICT) ? o + ' ' + CONFLICT : o)
				.map(o -> new SizeTable(command.method(), o, Kind.BANDWIDTH));
		};
	}

	/// Whether a pair has the form in which bw_mem prints it.
	static boolean looksLikeBandwidth(String size, String value) {
		return Printed.MEGABYTES.matcher(size).matches() && Printed.MEGABYTES.matcher(value).matches();
	}

	/// The form of its sizes.
	Pattern size() {
		return kind == Kind.BANDWIDTH ? Printed.MEGABYTES : Printed.SIX_DECIMALS;
	}

	/// The form of its values.
	Pattern value() {
		return switch (kind) {
		case BANDWIDTH -> Printed.MEGABYTES;
		case MICROSECONDS -> Printed.MICROSECONDS;
		case PARALLELISM -> Printed.TWO_DECIMALS;
		};
	}

	/// A row of it, in words.
	String expected() {
		return switch (kind) {
		case BANDWIDTH -> "millions of bytes and MB/s above 0, as bw_mem prints them";
		case MICROSECONDS -> "millions of bytes and microseconds above 0, as lat_mmap prints them";
		case PARALLELISM -> "millions of bytes and a parallelism above 0, as par_mem prints them";
		};
	}

	/// The measurements that its points make.
	///
	/// @param points by bytes, in the order they were printed
	List<Measurement> results(List<Point> points) {
		List<Point> joined = Repeats.points(points);
		if (joined.isEmpty())
			return List.of();
		return switch (kind) {
		case BANDWIDTH -> List.of(new Bandwidth(method, operation, joined));
		case MICROSECONDS -> joined.stream().<Measurement>map(p -> score(p, Unit.MICROSECONDS, Better.LOWER)).toList();
		case PARALLELISM -> joined.stream().<Measurement>map(p -> score(p, Unit.ONE, Better.HIGHER)).toList();
		};
	}

	private Score score(Point point, Unit unit, Better better) {
		return new Score(method + ' ' + Quantities.bytes(point.x()), "", unit, better, point.values(), "", Map.of());
	}
}
