// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

/// One thing that was measured, of one of a few kinds.
public sealed interface Measurement
		permits ExitTiming, ExitTrace, CounterSeries, EventSamples, GuestTasks, LatencyDistribution, Curve, Score {
}
