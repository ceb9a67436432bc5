// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

class ExitsExportTest {
	private static List<CSVRecord> export(List<SampleRuns.Exit> exits, Filter filter) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ExitTrace trace = SampleRuns.trace(exits)) {
			long written = ExitsExport.write(trace, filter, out, Progress.none());
			List<CSVRecord> records = CSVFormat.RFC4180.builder().setHeader().get()
					.parse(new StringReader(out.toString(StandardCharsets.UTF_8))).getRecords();
			assertThat(records).hasSize((int) written);
			return records;
		}
	}

	/// The row as somebody would write it who has no hurry.
	private static List<String> expected(SampleRuns.Exit exit) {
		ExitCause cause = SampleRuns.CAUSES.get(exit.cause());
		String flags = ((exit.flags() & ExitBlocks.WRITE) != 0 ? "write user" : "")
				+ ((exit.flags() & ExitBlocks.PREEMPTED) != 0 ? " preempted" : "");
		return List.of(Long.toString(exit.time()), SampleRuns.NASTY, Integer.toString(exit.vcpu()),
				Integer.toString(4712 + exit.vcpu()), exit.cpu() < 0 ? "" : Integer.toString(exit.cpu()),
				cause.reason().name(), cause.subReason(), cause.timingRow(),
				Long.toString(exit.interval() - exit.idle() - exit.descheduled()), Long.toString(exit.interval()),
				Long.toString(exit.idle()), Long.toString(exit.descheduled()), Long.toString(exit.user()),
				(exit.flags() & ExitBlocks.NO_GUEST_TIME) != 0 ? "" : Long.toString(exit.guest()),
				"0x" + Long.toHexString(exit.pc()),
				(exit.flags() & ExitBlocks.HAS_ADDRESS) != 0 ? "0x" + Long.toHexString(exit.address()) : "", flags.strip());
	}

	@Test
	void everyExitIsARowAsItWasRecorded() throws IOException {
		List<SampleRuns.Exit> exits = SampleRuns.exits(2000);
		List<CSVRecord> records = export(exits, Filter.ALL);
		assertThat(records).hasSize(2000);
		for (int i = 0; i < 2000; i++)
			assertThat(records.get(i).toList()).isEqualTo(expected(exits.get(i)));
	}

	@Test
	void rowsGoOnFromBlockToBlock() throws IOException {
		List<SampleRuns.Exit> exits = SampleRuns.exits(140_000);
		List<CSVRecord> records = export(exits, Filter.ALL);
		for (int i : new int[] {0, 65_535, 65_536, 131_071, 131_072, 139_999})
			assertThat(records.get(i).toList()).isEqualTo(expected(exits.get(i)));
	}

	@Test
	void onlyExitsThatPassTheFilterAreWritten() throws IOException {
		List<SampleRuns.Exit> exits = SampleRuns.exits(3000);
		Filter filter = Filter.ALL.withReasons(Set.of(ExitReason.WFX)).withVcpus(Set.of(1))
				.withTime(exits.get(500).time(), exits.get(2500).time());
		List<List<String>> wanted = exits.stream().filter(e -> e.cause() == 3 && e.vcpu() == 1
				&& e.time() >= exits.get(500).time() && e.time() < exits.get(2500).time()).map(ExitsExportTest::expected)
				.toList();
		assertThat(wanted).hasSizeGreaterThan(50);
		assertThat(export(exits, filter).stream().map(CSVRecord::toList)).isEqualTo(wanted);
	}

	@Test
	void extremeNumbersAreWrittenWhole() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		CsvBytes csv = new CsvBytes(out, 100);
		for (long value : new long[] {0, -1, 9, 10, Long.MAX_VALUE, Long.MIN_VALUE}) {
			csv.begin();
			csv.number(value);
			csv.comma();
			csv.hex(value);
			csv.newline();
		}
		csv.flush();
		assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("""
				0,0x0
				-1,0xffffffffffffffff
				9,0x9
				10,0xa
				9223372036854775807,0x7fffffffffffffff
				-9223372036854775808,0x8000000000000000
				""");
	}
}
