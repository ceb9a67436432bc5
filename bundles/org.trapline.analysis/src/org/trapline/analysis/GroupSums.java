// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.math.BigInteger;
import java.util.Arrays;

/// Exact sums of the exits of many groups, by the group's number.
///
/// Squares are summed in 128 bits, so that the deviation does not depend on the order of the exits nor suffer from
/// cancellation, and groups can be merged. A group takes 80 bytes; they stand in pages, which never move.
final class GroupSums {
	private static final int COUNT = 0;
	private static final int SUM = 1;
	private static final int SQUARES_LOW = 2;
	private static final int SQUARES_HIGH = 3;
	private static final int MIN = 4;
	private static final int MAX = 5;
	private static final int GUEST = 6;
	private static final int USER = 7;
	private static final int IDLE = 8;
	private static final int DESCHEDULED = 9;
	private static final int STRIDE = 10;
	private static final int PAGE_BITS = 8;
	private static final int PAGE_GROUPS = 1 << PAGE_BITS;
	private static final long[] NO_PAGE = {};

	private long[][] pages = {};
	private int groups;

	/// One more than the largest group that was added to.
	int groups() {
		return groups;
	}

	/// Takes an exit, in nanoseconds.
	void add(int group, long handling, long user, long guest, long idle, long descheduled) {
		long[] page = page(group);
		int at = (group & PAGE_GROUPS - 1) * STRIDE;
		page[at + COUNT]++;
		page[at + SUM] += handling;
		addSquares(page, at, handling * handling, Math.multiplyHigh(handling, handling));
		if (handling < page[at + MIN])
			page[at + MIN] = handling;
		if (handling > page[at + MAX])
			page[at + MAX] = handling;
		page[at + GUEST] += guest;
		page[at + USER] += user;
		page[at + IDLE] += idle;
		page[at + DESCHEDULED] += descheduled;
	}

	/// Takes a group of others as a whole.
	void merge(int group, GroupSums others, int other) {
		if (others.count(other) == 0)
			return;
		long[] source = others.page(other);
		int from = (other & PAGE_GROUPS - 1) * STRIDE;
		long[] page = page(group);
		int at = (group & PAGE_GROUPS - 1) * STRIDE;
		page[at + COUNT] += source[from + COUNT];
		page[at + SUM] += source[from + SUM];
		addSquares(page, at, source[from + SQUARES_LOW], source[from + SQUARES_HIGH]);
		page[at + MIN] = Math.min(page[at + MIN], source[from + MIN]);
		page[at + MAX] = Math.max(page[at + MAX], source[from + MAX]);
		for (int column = GUEST; column <= DESCHEDULED; column++)
			page[at + column] += source[from + column];
	}

	long count(int group) {
		return group < groups ? get(group, COUNT) : 0;
	}

	/// Sum of handling times.
	long sum(int group) {
		return group < groups ? get(group, SUM) : 0;
	}

	/// Smallest handling time of a group that has exits.
	long min(int group) {
		return get(group, MIN);
	}

	/// Largest handling time of a group that has exits.
	long max(int group) {
		return get(group, MAX);
	}

	TimeSplit split(int group) {
		return group < groups
				? new TimeSplit(get(group, GUEST), sum(group), get(group, USER), get(group, IDLE), get(group, DESCHEDULED))
				: new TimeSplit(0, 0, 0, 0, 0);
	}

	/// The handling times of a group.
	///
	/// @param times of the same exits
	TimeDistribution distribution(int group, TimeCounts times) {
		long count = count(group);
		if (count == 0)
			return TimeDistribution.NONE;
		long[] quantiles = times.quantiles(0.5, 0.9, 0.99, 0.999);
		return new TimeDistribution(count, min(group), quantiles[0], quantiles[1], quantiles[2], quantiles[3],
				max(group), (double) sum(group) / count, deviation(group), sum(group));
	}

	/// Sample standard deviation; 0 for a single exit.
	double deviation(int group) {
		long count = count(group);
		if (count < 2)
			return 0;
		BigInteger n = BigInteger.valueOf(count);
		BigInteger sum = BigInteger.valueOf(sum(group));
		BigInteger low = new BigInteger(Long.toUnsignedString(get(group, SQUARES_LOW)));
		BigInteger squares = BigInteger.valueOf(get(group, SQUARES_HIGH)).shiftLeft(Long.SIZE).add(low);
		double spread = n.multiply(squares).subtract(sum.multiply(sum)).doubleValue();
		return Math.sqrt(Math.max(0, spread) / count / (count - 1));
	}

	private static void addSquares(long[] page, int at, long low, long high) {
		long sum = page[at + SQUARES_LOW] + low;
		page[at + SQUARES_HIGH] += high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
		page[at + SQUARES_LOW] = sum;
	}

	private long get(int group, int column) {
		return pages[group >> PAGE_BITS][(group & PAGE_GROUPS - 1) * STRIDE + column];
	}

	private long[] page(int group) {
		return group < groups ? pages[group >> PAGE_BITS] : newPage(group);
	}

	private long[] newPage(int group) {
		int number = group >> PAGE_BITS;
		int had = pages.length;
		if (number >= had) {
			pages = Arrays.copyOf(pages, Math.max(number + 1, had * 2));
			Arrays.fill(pages, had, pages.length, NO_PAGE);
		}
		for (int p = groups >> PAGE_BITS; p <= number; p++)
			if (pages[p].length == 0) {
				pages[p] = new long[PAGE_GROUPS * STRIDE];
				for (int at = 0; at < pages[p].length; at += STRIDE) {
					pages[p][at + MIN] = Long.MAX_VALUE;
					pages[p][at + MAX] = Long.MIN_VALUE;
				}
			}
		groups = Math.max(groups, group + 1);
		return pages[number];
	}
}
