// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.coremark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.trapline.trace.bench.Numbers;
import org.trapline.trace.bench.coremark.CoreMarkLog.Field;
import org.trapline.trace.bench.coremark.CoreMarkLog.Verdict;

/// CoreMark's run rules (README.md of github.com/eembc/coremark): when a score counts.
final class CoreMarkRules {
	/// A run has to take at least so long.
	static final double LEAST_SECONDS = 10;
	/// What the program itself says where that rule is broken; said in our words already.
	private static final String TOO_SHORT = "ERROR! Must execute for at least 10 secs";
	private static final int MOST_REASONS = 5;

	private final CoreMarkLog log;
	private final List<String> reasons = new ArrayList<>();

	private CoreMarkRules(CoreMarkLog log) {
		this.log = log;
	}

	/// Why a log's score does not count, in words; empty if it does.
	static String invalid(CoreMarkLog log) {
		CoreMarkRules rules = new CoreMarkRules(log);
		if (!scoreLineAlone(log)) {
			rules.checkTime();
			rules.checkRunType();
			rules.checkErrors();
			rules.checkVerdict();
		}
		List<String> reasons = rules.reasons;
		int more = reasons.size() - MOST_REASONS;
		return String.join("; ", reasons.subList(0, Math.min(reasons.size(), MOST_REASONS)))
				+ (more > 0 ? "; and " + more + " more reasons" : "");
	}

	/// What run a log is of; empty if its seeds are none of CoreMark's, or not told.
	static Optional<RunType> runType(CoreMarkLog log) {
		OptionalInt seedcrc = CoreMarkLog.hex(log.text(Field.SEEDCRC));
		if (seedcrc.isPresent())
			return RunType.ofSeedcrc(seedcrc.getAsInt());
		return scoreLineAlone(log) ? Optional.of(RunType.PERFORMANCE_2K) : Optional.empty();
	}

	/// The line of the score alone, without its log, is all that reports often keep. CoreMark prints it for a run only
	/// that keeps all its rules.
	static boolean scoreLineAlone(CoreMarkLog log) {
		return log.has(Field.SCORE_LINE) && !log.has(Field.SIZE) && !log.has(Field.ITERATIONS)
				&& !log.has(Field.SEEDCRC) && log.verdict() == Verdict.MISSING;
	}

	private void checkTime() {
		double seconds = Numbers.number(log.text(Field.SECONDS));
		if (Double.isNaN(seconds))
			reasons.add("the log does not tell how long it ran");
		else if (seconds < LEAST_SECONDS)
			reasons.add("it ran for " + log.text(Field.SECONDS) + " s, less than the 10 s that CoreMark asks for");
	}

	private void checkRunType() {
		OptionalInt seedcrc = CoreMarkLog.hex(log.text(Field.SEEDCRC));
		if (seedcrc.isEmpty()) {
			reasons.add("the log has no seedcrc, so that nobody knows what was run");
			return;
		}
		Optional<RunType> type = RunType.ofSeedcrc(seedcrc.getAsInt());
		if (type.isEmpty()) {
			reasons.add("seedcrc " + log.text(Field.SEEDCRC) + " is of no run that CoreMark can check");
			return;
		}
		if (!log.runType().isEmpty() && !log.runType().equalsIgnoreCase(type.get().toString()))
			reasons.add("the log begins as a " + log.runType().toLowerCase(Locale.ROOT) + ", but its seedcrc is that of a "
					+ type.get());
		else if (type.get() != RunType.PERFORMANCE_2K)
			reasons.add("a " + type.get() + ": only the score of a 2K performance run counts");
		checkChecksums(type.get());
	}

	private void checkChecksums(RunType type) {
		Set<String> missing = new TreeSet<>(List.of("list", "matrix", "state"));
		for (CoreMarkLog.Crc crc : log.crcs()) {
			missing.remove(crc.part());
			type.checksum(crc.part()).ifPresent(right -> {
				OptionalInt value = CoreMarkLog.hex(crc.value());
				if (value.isEmpty() || value.getAsInt() != right)
					reasons.add("the " + crc.part() + " CRC of context " + crc.context() + " is " + crc.value()
							+ ", it should be " + String.format(Locale.ROOT, "0x%04x", right));
			});
		}
		if (!missing.isEmpty())
			reasons.add("the log has no CRC of its " + String.join(", ", missing));
	}

	private void checkErrors() {
		log.errors().stream().filter(e -> !e.startsWith(TOO_SHORT) && !CoreMarkLog.CRC_ERROR.matcher(e).matches())
				.map(e -> "it says: " + e).forEach(reasons::add);
	}

	private void checkVerdict() {
		switch (log.verdict()) {
		case VALIDATED -> { }
		case MISSING -> {
			if (!log.has(Field.SCORE_LINE))
				reasons.add("the log does not say that correct operation was validated");
		}
		case ERRORS -> {
			if (reasons.isEmpty())
				reasons.add("it says: Errors detected");
		}
		case UNKNOWN_SEEDS -> {
			if (reasons.isEmpty())
				reasons.add("it says that it cannot validate operation for its seeds");
		}
		}
	}
}
