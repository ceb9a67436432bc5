// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

/// What a statistical test says.
///
/// @param test name of the test, for instance {@code Mann-Whitney U}
/// @param statistic its value
/// @param p probability of a statistic as extreme where there is no difference, two-sided
/// @param effect size of the effect; NaN where the test has none
/// @param effectName what the effect is, for instance {@code A (probability that a value of the second exceeds one of
///        the first)}; empty where the test has none
public record TestResult(String test, double statistic, double p, double effect, String effectName) {
}
