// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.trace.tracecmd.TraceDatEventsTest.compare;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.exits.Rows;

class ClocksTest {
	@TempDir
	private Path folder = Path.of("");

	@ParameterizedTest
	@ValueSource(strings = { "local", "global", "perf", "mono", "mono_raw", "boot", "tai" })
	void clocksOfNanosecondsAreTakenAsTheyAre(String clock) throws IOException, ImportException {
		Path file = with(clock).write(folder.resolve("clock.dat"));
		assertThat(Exits.of(file)).extracting(Rows.Row::interval).containsExactly(1000L);
		try (Run run = Exits.open(file)) {
			assertThat(run.provenance().facts()).containsEntry(Fact.CLOCK, clock);
			assertThat(run.notices()).noneMatch(n -> n.message().contains("clock"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "counter, numbers the events", "x86-tsc, ticks of the machine's counter", "ppc-tb, ticks of the machine",
			"sundial, is not known here" })
	void clocksThatAreNoTimeAreSaidToBeNone(String clock, String words) throws IOException, ImportException {
		try (Run run = Exits.open(with(clock).write(folder.resolve("clock.dat")))) {
			assertThat(run.notices()).anyMatch(n -> n.severity() == Notice.Severity.WARNING
					&& n.message().contains("clock \"" + clock + "\" ") && n.message().contains(words));
		}
	}

	@Test
	void uptimeCountsHundredthsOfASecond() throws IOException, ImportException {
		TraceDatWriter writer = new TraceDatWriter();
		writer.clock = "uptime";
		writer.buffer("", 1).getFirst().event(500, writer.exit(100, 2, 0x16, 0x10)).event(502, writer.entry(100, 0x14));
		Path file = writer.write(folder.resolve("uptime.dat"));
		assertThat(Exits.of(file)).extracting(Rows.Row::time, Rows.Row::interval)
				.containsExactly(Tuple.tuple(5_000_000_000L, 20_000_000L));
		try (Run run = Exits.open(file)) {
			assertThat(run.notices()).anyMatch(n -> n.message().contains("resolution of 10 ms"));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 6, 7 })
	void ticksAreConvertedAsTraceCmdReportsThem(int version) throws IOException, ImportException {
		TraceDatWriter writer = new TraceDatWriter();
		writer.version = version;
		writer.clock = "x86-tsc";
		writer.option(14, b -> b.putInt(585_456_231).putInt(31).putLong(0));
		RingBufferPages pages = writer.buffer("", 1).getFirst();
		for (long ticks = 1L << 40; ticks < 1L << 44; ticks += 0x123_4567_89abL)
			pages.event(ticks, writer.mark(7, 1));
		Path file = writer.write(folder.resolve("tsc.dat"));
		compare(Events.read(file), TraceCmd.lines(TraceCmd.report(file)));
		assertThat(Events.read(file).getFirst().time()).isEqualTo((1L << 40 - 31) * 585_456_231L);
		try (Run run = Exits.open(file)) {
			assertThat(run.notices()).noneMatch(n -> n.message().contains("clock"));
		}
	}

	/// Beyond 2^64 the product has to be kept whole, which trace-cmd does too.
	@Test
	void conversionOfManyTicksDoesNotOverflow() throws IOException, ImportException {
		TraceDatWriter writer = new TraceDatWriter();
		writer.clock = "x86-tsc";
		writer.option(14, b -> b.putInt(0x4000_0000).putInt(31).putLong(0));
		writer.buffer("", 1).getFirst().event(1L << 60, writer.mark(7, 1));
		Path file = writer.write(folder.resolve("tsc.dat"));
		assertThat(Events.read(file).getFirst().time()).isEqualTo(1L << 59);
		compare(Events.read(file), TraceCmd.lines(TraceCmd.report(file)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 6, 7 })
	void offsetsAreAddedAsTraceCmdReportsThem(int version) throws IOException, ImportException {
		TraceDatWriter writer = TraceDatImporterTest.quiet(new TraceDatWriter());
		writer.version = version;
		// 2024-05-06T07:08:09Z less a second, in microseconds, and half a second more in nanoseconds
		writer.option(1, "0x" + Long.toHexString(1_714_979_288_000_000L) + "\0").option(7, "500000000\0");
		Path file = writer.write(folder.resolve("date.dat"));
		compare(Events.read(file), TraceCmd.lines(TraceCmd.report(file)));
		try (Run run = Exits.open(file)) {
			assertThat(run.provenance().facts()).containsEntry(Fact.RECORDED, "2024-05-06T07:08:09Z");
		}
		assertThat(Exits.of(file)).extracting(Rows.Row::time).containsExactly(1_714_979_289_500_000_000L);
	}

	@Test
	void instancesOfAnotherClockAreAWarning() throws IOException, ImportException {
		TraceDatWriter writer = TraceDatImporterTest.quiet(new TraceDatWriter());
		writer.clock = "mono";
		writer.buffer("other", 1).getFirst().event(5, writer.mark(7, 1));
		try (Run run = Exits.open(writer.write(folder.resolve("clocks.dat")))) {
			assertThat(run.notices()).anyMatch(n -> n.severity() == Notice.Severity.WARNING
					&& n.message().contains("buffer \"other\" has clock \"mono\", the others \"local\""));
		}
	}

	private static TraceDatWriter with(String clock) {
		TraceDatWriter writer = new TraceDatWriter();
		writer.clock = clock;
		return TraceDatImporterTest.quiet(writer);
	}
}
