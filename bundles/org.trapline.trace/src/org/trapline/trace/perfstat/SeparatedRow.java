// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.CounterSeries.State;

/// Reads one line of {@code perf stat -x}: {@code [time,][CPU, or core and number of CPUs,]value,unit,event,[cgroup,]
/// [deviation%,]runtime,share[,metric,unit]}.
///
/// perf quotes nothing, so that event names may have the separator in them ({@code kvm:kvm_exit} with {@code -x:},
/// {@code cpu/event=1,umask=2/} with {@code -x,}), and in many locales values have the decimal comma: the columns are
/// found by runtime and share, which every line has.
final class SeparatedRow {
	private static final Pattern RUNTIME_AND_SHARE = Pattern
			.compile("(?<!\\d)\\d+(\\D{1,4}?)\\d{1,3}[.,]\\d\\d(?=\\1|$)");
	private static final Pattern TIME = Pattern.compile("\\s*\\d+[.,]\\d{9}");
	private static final Pattern CPU = Pattern.compile("CPU\\d+");
	private static final Pattern CORES = Pattern.compile("N\\d+|S\\d+(?:-(?:D|C|CLS|L|ID)\\d+)*");
	private static final Pattern THREAD = Pattern.compile("\\s*[^\\d<].*-\\d+\\s*");
	private static final Pattern DIGITS = Pattern.compile("\\d+");
	private static final Pattern SHARE = Pattern.compile("\\d{1,3}[.,]\\d\\d");
	private static final Pattern DEVIATION = Pattern.compile("([\\d.,]+|-?nan|inf)%");
	/// A line of {@code -x,} in a locale with decimal comma: every fraction is a field of its own.
	private static final Pattern COMMA_LOCALE = Pattern
			.compile("((?:\\s*\\d+\\.\\d{9},)?(?:CPU\\d+,|(?:N|S)\\d[-\\w]*,\\d+,)?)"
					+ "(\\d+|<not \\w+>)(?:,(\\d\\d))?,([^,\\d][^,]*|),(.*),(\\d+),(\\d{1,3}),(\\d\\d)"
					+ "(?:,(\\d+)(?:,(\\d+))?,([^,]*)|,*)");

	private SeparatedRow() {
	}

	/// A separator as people name it.
	static String shown(String separator) {
		return switch (separator) {
		case "\t" -> "tab";
		case " " -> "blank";
		default -> '"' + separator + '"';
		};
	}

	/// The separator of some lines, by what stands between runtime and share in most of them; empty if there is none.
	static Optional<String> separator(List<String> lines) {
		Map<String, Integer> votes = new HashMap<>();
		for (String line : lines) {
			Matcher matcher = RUNTIME_AND_SHARE.matcher(line);
			if (!line.startsWith("#") && matcher.find())
				votes.merge(matcher.group(1), 1, Integer::sum);
		}
		return votes.entrySet().stream()
				.filter(vote -> lines.stream().anyMatch(line -> parse(line, vote.getKey())
						.filter(StatLine.Counter.class::isInstance).isPresent()))
				.max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
	}

	/// @return empty for a line that is none of {@code perf stat -x}
	static Optional<StatLine> parse(String line, String separator) {
		Optional<StatLine> read = parse(fields(line, separator), separator);
		if (read.isPresent() || !separator.equals(","))
			return read;
		List<String> fields = fieldsOfCommaLocale(line);
		return fields.isEmpty() ? read : parse(fields, separator);
	}

	private static Optional<StatLine> parse(List<String> fields, String separator) {
		int at = 0;
		double seconds = Double.NaN;
		if (TIME.matcher(fields.getFirst()).matches())
			seconds = Reading.plain(fields.get(at++).strip());
		else if (fields.getFirst().strip().equals("summary"))
			return Optional.of(new StatLine.Summary());
		String scope = "";
		if (fields.size() > at + 1 && !fields.get(at).isEmpty() && Reading.Value.parse(fields.get(at)).isEmpty()) {
			String first = fields.get(at).strip();
			boolean cores = CORES.matcher(first).matches();
			if (!cores && !CPU.matcher(first).matches() && !THREAD.matcher(first).matches())
				return Optional.empty();
			scope = first;
			at++;
			if (cores && numberOfCpus(fields.subList(at, fields.size())))
				at++;
		}
		if (fields.size() > at + 1 && fields.get(at).isEmpty())
			return metric(fields.subList(at, fields.size()));
		return counter(seconds, scope, fields.subList(at, fields.size()), separator);
	}

	/// Whether fields begin with the number of CPUs of a core, and not with a value: then a value follows, or, in a
	/// line that continues another, two empty fields.
	private static boolean numberOfCpus(List<String> fields) {
		return fields.size() > 2 && DIGITS.matcher(fields.get(0)).matches()
				&& (fields.get(1).isEmpty() ? fields.get(2).isEmpty()
						: Reading.Value.parse(fields.get(1)).isPresent());
	}

	private static Optional<StatLine> metric(List<String> fields) {
		List<String> filled = fields.stream().filter(field -> !field.isBlank()).map(String::strip).toList();
		return filled.isEmpty() || filled.size() > 2 ? Optional.empty()
				: Optional.of(new StatLine.Metric(String.join(" ", filled)));
	}

	/// @param fields from the value on
	private static Optional<StatLine> counter(double seconds, String scope, List<String> fields, String separator) {
		Optional<Reading.Value> value = Reading.Value.parse(fields.getFirst());
		int runtime = 3;
		while (runtime + 1 < fields.size() && !(DIGITS.matcher(fields.get(runtime)).matches()
				&& SHARE.matcher(fields.get(runtime + 1)).matches()))
			runtime++;
		if (value.isEmpty() || runtime + 1 >= fields.size())
			return Optional.empty();
		int named = runtime;
		double deviation = Double.NaN;
		Matcher noise = DEVIATION.matcher(fields.get(named - 1));
		if (named > 3 && noise.matches()) {
			deviation = Reading.percent(noise.group(1));
			named--;
		}
		int end = endOfEvent(fields, named, separator);
		String event = String.join(separator, fields.subList(2, end)).strip();
		String cgroup = String.join(separator, fields.subList(end, named)).strip();
		if (event.isEmpty())
			return Optional.empty();
		List<String> metric = fields.subList(runtime + 2, fields.size()).stream().filter(f -> !f.isBlank()).toList();
		boolean counted = value.get().state() == State.COUNTED;
		return Optional.of(new StatLine.Counter(new Reading(seconds, Reading.joined(scope, cgroup), event,
				fields.get(1).strip(), value.get().state(), value.get().number(),
				counted ? Reading.percent(fields.get(runtime + 1)) : Double.NaN, counted ? deviation : Double.NaN,
				String.join(" ", metric).strip())));
	}

	/// Where the event's name ends that begins in the third field: once its slashes are pairs. What follows is a
	/// cgroup; with a colon as separator rather another part of the name.
	private static int endOfEvent(List<String> fields, int limit, String separator) {
		int end = 2;
		int slashes = 0;
		do {
			slashes += (int) fields.get(end).chars().filter(c -> c == '/').count();
			end++;
		} while (end < limit && (slashes % 2 != 0 || separator.equals(":") && !fields.get(end).startsWith("/")));
		return slashes % 2 == 0 ? end : 3;
	}

	private static List<String> fields(String line, String separator) {
		boolean blank = separator.isBlank();
		String text = blank ? line.strip().replace("<not ", "<not_") : line;
		List<String> fields = new ArrayList<>();
		int from = 0;
		for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
			fields.add(text.substring(from, to));
			from = to + separator.length();
		}
		fields.add(text.substring(from));
		if (blank)
			fields.replaceAll(field -> field.replace("<not_", "<not "));
		return fields;
	}

	/// The fields of a line in which every fraction is a field of its own, put together again; none if it is no such
	/// line.
	private static List<String> fieldsOfCommaLocale(String line) {
		List<String> fields = new ArrayList<>();
		Matcher comma = COMMA_LOCALE.matcher(line);
		if (!comma.matches())
			return fields;
		if (!comma.group(1).isEmpty())
			fields.addAll(Arrays.asList(comma.group(1).split(",")));
		fields.add(fraction(comma.group(2), comma.group(3)));
		fields.add(comma.group(4));
		fields.addAll(Arrays.asList(comma.group(5).split(",")));
		fields.add(comma.group(6));
		fields.add(fraction(comma.group(7), comma.group(8)));
		if (comma.group(9) != null)
			fields.addAll(List.of(fraction(comma.group(9), comma.group(10)), comma.group(11)));
		return fields;
	}

	private static String fraction(String whole, @Nullable String digits) {
		return digits == null ? whole : whole + '.' + digits;
	}
}
