// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trapline.kvm.cost.Step;

/// Reads priors and bounds as they are written: {@code sgi=2000+-50%}, {@code sgi=1000..4000}.
public final class PriorText {
	private static final Pattern PRIOR = Pattern.compile("([a-z0-9-]+)=(\\d{1,8})(?:(?:\\+-|\u00b1)(\\d{1,5}(?:\\.\\d{1,6})?)\\s*%)?");
	private static final Pattern BOUNDS = Pattern.compile("([a-z0-9-]+)=(\\d{1,8})\\.\\.(\\d{1,8})");

	/// Bounds of a cost, in cycles.
	///
	/// @param low 1 or more
	/// @param high not below
	public record Bounds(Step step, double low, double high) {
	}

	private PriorText() {
	}

	/// Reads a prior; without a percentage it is as far off as a calibrated one.
	///
	/// @throws CalibrationException if it is none
	public static Prior prior(String text) throws CalibrationException {
		Matcher matcher = PRIOR.matcher(text.strip());
		if (!matcher.matches() || Long.parseLong(matcher.group(2)) < 1)
			throw new CalibrationException("found the prior \"" + text
					+ "\", expected KEY=CYCLES or KEY=CYCLES+-PERCENT%, such as sgi=2000+-50%");
		double relative = matcher.group(3) == null ? Prior.CALIBRATED : Double.parseDouble(matcher.group(3)) / 100;
		if (!(relative > 0))
			throw new CalibrationException("found the prior \"" + text
					+ "\", expected more than 0 %: a cost that is known needs no fit");
		return Prior.about(step(matcher.group(1)), Long.parseLong(matcher.group(2)), relative, "given");
	}

	/// Reads bounds.
	///
	/// @throws CalibrationException if they are none
	public static Bounds bounds(String text) throws CalibrationException {
		Matcher matcher = BOUNDS.matcher(text.strip());
		if (!matcher.matches() || Long.parseLong(matcher.group(2)) < 1
				|| Long.parseLong(matcher.group(2)) > Long.parseLong(matcher.group(3)))
			throw new CalibrationException("found the bounds \"" + text
					+ "\", expected KEY=LOW..HIGH in cycles, from 1 on, such as sgi=100..4000");
		return new Bounds(step(matcher.group(1)), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
	}

	/// The step of a key.
	///
	/// @throws CalibrationException if there is none
	public static Step step(String key) throws CalibrationException {
		for (Step step : Step.values())
			if (step.priced() && step.key().equals(key))
				return step;
		throw new CalibrationException("found the cost \"" + key + "\", expected one of: " + Arrays.stream(Step.values())
				.filter(Step::priced).map(Step::key).collect(Collectors.joining(", ")));
	}
}
