// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.Measurement;
import org.trapline.measure.Repeats;
import org.trapline.trace.text.LineProblems;

/// What the readers of a log have found so far.
public final class LogResults {
	/// A log of more measurements than this is none that people wrote.
	static final int MOST = 100_000;

	private final List<Measurement> measurements = new ArrayList<>();
	private final Map<String, String> facts = new LinkedHashMap<>();
	private final LineProblems problems;
	private Conditions conditions = Conditions.UNKNOWN;

	public LogResults(LineProblems problems) {
		this.problems = problems;
	}

	/// Takes a measurement; the same curve or score measured again becomes a repeat.
	public void add(Measurement measurement) {
		measurements.add(measurement);
	}

	/// Something that the log says of itself; the first to say it counts.
	public void fact(String name, String value) {
		facts.putIfAbsent(name, value);
	}

	/// A condition that the log tells; the first to tell it counts.
	///
	/// @param source who says so, for instance {@code lmbench results file}
	public void condition(Condition condition, String value, String source) {
		conditions = conditions.orElse(Conditions.UNKNOWN.with(condition, value, source));
	}

	/// Where to tell what is wrong with the log.
	public LineProblems problems() {
		return problems;
	}

	boolean full() {
		return measurements.size() >= MOST;
	}

	List<Measurement> measurements() {
		return Repeats.joined(measurements);
	}

	Map<String, String> facts() {
		return facts;
	}

	Conditions conditions() {
		return conditions;
	}
}
