// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trapline.analysis.Filter;
import org.trapline.analysis.RowFilter;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Vcpu;

/// Every exit of a recording as CSV (RFC 4180, lines end in LF), one row an exit, in the order of the trace.
///
/// Times are nanoseconds; what the recording does not tell is an empty cell. Texts that repeat are made into bytes
/// once, so that a million rows take about a second; memory does not depend on how many there are.
public final class ExitsExport {
	private static final String HEADER = "time_ns,vm,vcpu,thread,cpu,reason,sub_reason,timing_row,handling_ns,interval_ns,"
			+ "idle_ns,descheduled_ns,user_ns,guest_before_ns,pc,address,flags\n";
	/// The flags of {@link ExitBlocks} by bit, as words; none for those that an empty cell tells.
	private static final List<String> FLAGS = List.of("", "", "write", "user", "preempted", "idle_assumed", "migrated");
	/// More bytes than a row may have without its texts.
	private static final int ROW_BYTES = 512;

	private final byte[][] vcpus;
	private final byte[][] causes;
	private final byte[][] flags = new byte[1 << FLAGS.size()][];
	private final CsvBytes csv;

	private ExitsExport(ExitTrace trace, OutputStream out) {
		vcpus = trace.vcpus().stream().map(ExitsExport::bytes).toArray(byte[][]::new);
		causes = trace.causes().stream().map(ExitsExport::bytes).toArray(byte[][]::new);
		for (int set = 0; set < flags.length; set++)
			flags[set] = flags(set);
		int longest = 0;
		for (byte[][] texts : new byte[][][] {vcpus, causes})
			for (byte[] text : texts)
				longest = Math.max(longest, text.length);
		csv = new CsvBytes(out, ROW_BYTES + 2 * longest);
	}

	/// Writes the exits that pass a filter.
	///
	/// @param out not closed
	/// @return how many
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static long write(ExitTrace trace, Filter filter, OutputStream out, Progress progress) throws IOException {
		ExitsExport export = new ExitsExport(trace, out);
		out.write(HEADER.getBytes(StandardCharsets.UTF_8));
		RowFilter rows = new RowFilter(trace, filter);
		ExitBlocks blocks = trace.blocks();
		long written = 0;
		for (int block = 0; block < trace.blockCount(); block++) {
			progress.checkCancelled();
			progress.at(block, trace.blockCount());
			if (trace.blockEnd(block) >= filter.from() && trace.blockStart(block) < filter.to()) {
				blocks.load(block);
				rows.columns(blocks);
				written += export.block(blocks, rows);
			}
		}
		export.csv.flush();
		progress.at(trace.blockCount(), trace.blockCount());
		return written;
	}

	private long block(ExitBlocks blocks, RowFilter wanted) throws IOException {
		Columns columns = new Columns(blocks);
		long written = 0;
		for (int row = 0; row < blocks.rows(); row++)
			if (wanted.passes(row)) {
				row(columns, row);
				written++;
			}
		return written;
	}

	/// The columns of the block turned to.
	private record Columns(long[] times, long[] intervals, long[] idle, long[] descheduled, long[] user, long[] guest,
			long[] pcs, long[] addresses, int[] causes, short[] vcpus, short[] cpus, short[] flags) {
		Columns(ExitBlocks b) {
			this(b.times(), b.intervals(), b.idle(), b.descheduled(), b.userTime(), b.guestBefore(), b.pcs(),
					b.addresses(), b.causes(), b.vcpus(), b.cpus(), b.flags());
		}
	}

	private void row(Columns c, int row) throws IOException {
		int set = c.flags[row] & flags.length - 1;
		csv.begin();
		csv.number(c.times[row]);
		csv.comma();
		csv.text(vcpus[c.vcpus[row]]);
		csv.comma();
		if (c.cpus[row] >= 0)
			csv.number(c.cpus[row]);
		csv.comma();
		csv.text(causes[c.causes[row]]);
		csv.comma();
		csv.number(c.intervals[row] - c.idle[row] - c.descheduled[row]);
		csv.comma();
		csv.number(c.intervals[row]);
		csv.comma();
		csv.number(c.idle[row]);
		csv.comma();
		csv.number(c.descheduled[row]);
		csv.comma();
		csv.number(c.user[row]);
		csv.comma();
		if ((set & ExitBlocks.NO_GUEST_TIME) == 0)
			csv.number(c.guest[row]);
		csv.comma();
		csv.hex(c.pcs[row]);
		csv.comma();
		if ((set & ExitBlocks.HAS_ADDRESS) != 0)
			csv.hex(c.addresses[row]);
		csv.comma();
		csv.text(flags[set]);
		csv.newline();
	}

	/// The cells vm, vcpu and thread.
	private static byte[] bytes(Vcpu vcpu) {
		return (cell(vcpu.vm()) + ',' + (vcpu.id() >= 0 ? Integer.toString(vcpu.id()) : "") + ',' + vcpu.thread())
				.getBytes(StandardCharsets.UTF_8);
	}

	/// The cells reason, sub_reason and timing_row.
	private static byte[] bytes(ExitCause cause) {
		return (cause.reason().name() + ',' + cell(cause.subReason()) + ',' + cause.timingRow())
				.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] flags(int set) {
		StringBuilder words = new StringBuilder();
		for (int bit = 0; bit < FLAGS.size(); bit++)
			if ((set & 1 << bit) != 0 && !FLAGS.get(bit).isEmpty())
				words.append(words.isEmpty() ? "" : " ").append(FLAGS.get(bit));
		return words.toString().getBytes(StandardCharsets.UTF_8);
	}

	/// A text as a cell, quoted where it must be (RFC 4180, section 2).
	private static String cell(String text) {
		boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}
