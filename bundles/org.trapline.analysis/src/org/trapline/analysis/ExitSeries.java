// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import org.trapline.measure.ExitReason;

/// Rate and overhead over time, in buckets of equal width.
///
/// @param start begin of the first bucket, in nanoseconds of the recording's clock
/// @param bucketNanos width of a bucket
/// @param reasons which reasons the rows of {@code counts} and {@code handling} stand for
/// @param counts exits by reason and bucket
/// @param handling handling time in nanoseconds by reason and bucket
/// @param guest guest time in nanoseconds by bucket, booked where the exit that ends it happened
public record ExitSeries(long start, long bucketNanos, List<ExitReason> reasons, long[][] counts, long[][] handling,
		long[] guest) {
}
