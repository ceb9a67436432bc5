// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

/// How much values in their order of time tell, counted in independent ones: what they are worth.
///
/// Exits come in phases and bursts, so a value resembles those before it, and a million of them may tell as much of the
/// next recording as a thousand. Values go into batches of equal numbers, one after another; if they were independent,
/// the batches' means would vary by the values' variance by a batch's size. They are worth as many times less as the
/// means vary more: the method of batch means (Law and Kelton, Simulation Modeling and Analysis, section 9.5). Where
/// phases are longer than a batch, so that a batch still resembles the one before it, the batches are taken as a series
/// in which each keeps a share r of the last one, and are worth (1 - r) / (1 + r) of their number. Takes logarithms, so
/// that a few huge values do not decide. Memory is bounded: when all batches are full, each two become one.
///
/// Sees dependence inside a recording only, never that the next recording may differ: repeats tell that.
public final class SerialDependence {
	private static final int MOST = 64;
	private static final int FEWEST = 16;
	/// Standard errors by which batches have to be correlated to be taken as such.
	private static final double CERTAIN = 2;

	private final double[] sums = new double[MOST];
	private int full;
	private long perBatch = 1;
	private double sum;
	private long inBatch;
	private long count;
	private double mean;
	private double squares;

	/// Takes the next value.
	public void add(double value) {
		double scaled = Math.copySign(Math.log1p(Math.abs(value)), value);
		count++;
		double off = scaled - mean;
		mean += off / count;
		squares += off * (scaled - mean);
		sum += scaled;
		if (++inBatch < perBatch)
			return;
		sums[full++] = sum;
		sum = 0;
		inBatch = 0;
		if (full == MOST) {
			for (int i = 0; i < MOST / 2; i++)
				sums[i] = sums[2 * i] + sums[2 * i + 1];
			full = MOST / 2;
			perBatch *= 2;
		}
	}

	/// How many values there were.
	public long count() {
		return count;
	}

	/// How many independent values they tell as much as: 1 to as many as there are. As many as there are where too few
	/// were seen to know.
	public double worth() {
		if (perBatch < 2 || full < FEWEST || squares == 0)
			return count;
		double middle = 0;
		for (int i = 0; i < full; i++)
			middle += sums[i] / full;
		double between = 0;
		double alike = 0;
		for (int i = 0; i < full; i++) {
			between += (sums[i] - middle) * (sums[i] - middle);
			if (i > 0)
				alike += (sums[i] - middle) * (sums[i - 1] - middle);
		}
		double variance = squares / (count - 1);
		double inflation = between / (full - 1) / perBatch / variance;
		double kept = between == 0 ? 0 : alike / between;
		if (kept > CERTAIN / Math.sqrt(full))
			inflation *= (1 + kept) / (1 - kept);
		return Math.max(1, count / Math.max(1, inflation));
	}

	/// What values are worth in their order.
	public static double worthOf(double... values) {
		SerialDependence dependence = new SerialDependence();
		for (double value : values)
			dependence.add(value);
		return dependence.worth();
	}
}
