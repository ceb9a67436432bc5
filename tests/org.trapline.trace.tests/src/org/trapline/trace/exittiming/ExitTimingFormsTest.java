// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;
import org.trapline.measure.ExitTiming.Table;
import org.trapline.measure.ExitTiming.TimeUnit;
import org.trapline.measure.Notice.Severity;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;

class ExitTimingFormsTest {
	private static final String HEADER = "type\tcount\tmin (us)\tmax (us)\tmean (us)\tsum (us)\tstd_deviation (us)";

	@TempDir
	Path directory;

	private final ExitTimingImporter importer = new ExitTimingImporter();

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "de-DE", "de-CH", "fr-FR", "ru-RU", "en-IN" })
	void tablesInTheNotationOfAnyCountryAreReadAlike(String tag) {
		NumberFormat whole = NumberFormat.getIntegerInstance(Locale.forLanguageTag(tag));
		NumberFormat tenths = NumberFormat.getNumberInstance(Locale.forLanguageTag(tag));
		tenths.setMinimumFractionDigits(2);
		tenths.setMaximumFractionDigits(2);
		Random random = new Random(tag.hashCode());
		StringBuilder text = new StringBuilder(HEADER + "\tcount\tsum\n");
		Row[] rows = new Row[12];
		for (int i = 0; i < rows.length; i++) {
			long[] cents = LongStream.generate(() -> 100 + random.nextLong(30_000_000)).limit(1 + random.nextInt(2000))
					.toArray();
			long sum = LongStream.of(cents).sum();
			rows[i] = new Row("T" + i, cents.length, LongStream.of(cents).min().orElseThrow() / 100.0,
					LongStream.of(cents).max().orElseThrow() / 100.0, Math.round(sum / (double) cents.length) / 100.0,
					sum / 100.0, 12.5);
			Row r = rows[i];
			text.append(r.type()).append('\t').append(whole.format(r.count()));
			DoubleStream.of(r.min(), r.max(), r.mean(), r.sum(), r.deviation(), r.count() / 8.0, r.sum() / 8.0)
					.forEach(v -> text.append('\t').append(tenths.format(v)));
			text.append("\r\n");
		}
		Run run = Imports.read(importer, directory, text.toString());
		assertThat(run.notices()).isEmpty();
		Table table = table(run);
		assertThat(table.rows()).containsExactly(rows);
		assertThat(table.seconds().orElseThrow()).isCloseTo(8, within(1e-3));
	}

	@Test
	void columnsMayDifferInNotation() {
		Run run = Imports.read(importer, directory, """
				type\tcount\tmin (us)\tmax (us)\tmean (us)\tsum (us)\tstd_deviation (us)
				A\t2\t1,5\t2,5\t2,00\t4.0\t0.25
				B\t1000\t1,5\t2,5\t2,00\t2,000.0\t0.25
				""");
		assertThat(table(run).rows()).containsExactly(new Row("A", 2, 1.5, 2.5, 2, 4, 0.25),
				new Row("B", 1000, 1.5, 2.5, 2, 2000, 0.25));
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void aColumnThatContradictsItselfIsReadCellByCellWithAWarning() {
		Run run = Imports.read(importer, directory,
				HEADER + "\nA\t2\t1,5\t2.5\t2.0\t4.0\t0.1\nB\t2\t1.5\t2.5\t2.0\t4.0\t0.1\n");
		assertThat(table(run).rows()).extracting(Row::min).containsExactly(1.5, 1.5);
		assertThat(Imports.notices(run, Severity.WARNING)).contains("line 3", "column min", "both point and comma");
	}

	@Test
	void numbersThatMayBeReadTwoWaysAreDecidedBySums() {
		String rows = "A\t3\t1.500\t2.500\t2.000\t6.000\t0.000\nB\t2000\t1.500\t2.500\t2.000\t4000.000\t0.000\n";
		Run plain = Imports.read(importer, directory, HEADER + "\n" + rows);
		assertThat(table(plain).rows().getLast()).isEqualTo(new Row("B", 2000, 1.5, 2.5, 2, 4000, 0));
		// in min, max and mean nothing but the sums tells
		Run mixed = Imports.read(importer, directory, HEADER + "\nA\t3\t1.500\t2.500\t2.000\t6000\t0\n");
		assertThat(table(mixed).rows()).containsExactly(new Row("A", 3, 1500, 2500, 2000, 6000, 0));
		assertThat(Imports.notices(mixed, Severity.INFO)).contains("decimal mark of min, max, mean", "a comma");
	}

	@Test
	void numbersThatNothingDecidesComeWithAWarning() {
		String cycles = HEADER.replace("(us)", "(cycle)") + "\nA\t1\t1.500\t1.500\t1.500\t1.500\t0\n";
		Run run = Imports.read(importer, directory, cycles);
		assertThat(table(run).rows()).containsExactly(new Row("A", 1, 1500, 1500, 1500, 1500, 0));
		assertThat(Imports.notices(run, Severity.WARNING)).contains("1.500", "cycles are whole");
		Run micros = Imports.read(importer, directory, cycles.replace("(cycle)", "(us)"));
		assertThat(table(micros).rows()).containsExactly(new Row("A", 1, 1.5, 1.5, 1.5, 1.5, 0));
		assertThat(Imports.notices(micros, Severity.WARNING)).contains("1.500", "taken to be a point");
	}

	@ParameterizedTest
	@CsvSource({ "cycle,CYCLES,1", "cycles,CYCLES,1", "ns,NANOSECONDS,1", "us,MICROSECONDS,1", "µs,MICROSECONDS,1",
			"usec,MICROSECONDS,1", "ms,MICROSECONDS,1000", "s,MICROSECONDS,1000000" })
	void unitsComeFromTheHeader(String symbol, TimeUnit unit, double scale) {
		Run run = Imports.read(importer, directory,
				HEADER.replace("(us)", "(" + symbol + ")") + "\nA\t2\t1\t3\t2\t4\t1\n");
		assertThat(run.first(ExitTiming.class).orElseThrow().unit()).isEqualTo(unit);
		assertThat(table(run).rows())
				.containsExactly(new Row("A", 2, scale, 3 * scale, 2 * scale, 4 * scale, scale));
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void columnsInDifferentUnitsBecomeNanoseconds() {
		Run run = Imports.read(importer, directory,
				"type\tcount\tmin (ns)\tmax (us)\tmean (ns)\tsum (ms)\nA\t2\t900\t1.1\t1000\t0.002\n");
		assertThat(run.first(ExitTiming.class).orElseThrow().unit()).isEqualTo(TimeUnit.NANOSECONDS);
		Row row = table(run).rows().getFirst();
		assertThat(row.max()).isCloseTo(1100, within(1e-9));
		assertThat(row.sum()).isCloseTo(2000, within(1e-9));
		assertThat(row.deviation()).isNaN();
	}

	@Test
	void aTableWithoutUnitIsTakenAsMicrosecondsWithAWarning() {
		Run run = Imports.read(importer, directory, HEADER.replace(" (us)", "") + "\nA\t2\t1\t3\t2\t4\t1\n");
		assertThat(run.first(ExitTiming.class).orElseThrow().unit()).isEqualTo(TimeUnit.MICROSECONDS);
		assertThat(Imports.notices(run, Severity.WARNING)).contains("no unit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "  ", ";", ",", "|", " | " })
	void anyDelimiterWillDo(String delimiter) {
		String text = (HEADER + "\nA\t2\t1.5\t3\t2.25\t4.5\t1\n").replace("\t", delimiter);
		assertThat(table(Imports.read(importer, directory, text)).rows())
				.containsExactly(new Row("A", 2, 1.5, 3, 2.25, 4.5, 1));
	}

	@Test
	void quotedCellsOfSpreadsheetsAreRead() {
		Run run = Imports.read(importer, directory, """
				"type","count","min (cycle)","max (cycle)","mean (cycle)","sum (cycle)","std_deviation (cycle)"
				"A","1,000","1,000","3,000","2,000","2,000,000","10"
				""");
		assertThat(table(run).rows()).containsExactly(new Row("A", 1000, 1000, 3000, 2000, 2000000, 10));
	}

	@Test
	void alignedBlanksWithTheHeaderOfTheReferenceAreRead() throws IOException, ImportException {
		List<String> lines = Files.readAllLines(SharedRecordings.reference("exit-timing-ls2080.tsv"));
		StringBuilder aligned = new StringBuilder();
		for (String line : lines) {
			for (String cell : line.split("\t"))
				aligned.append(String.format("%-24s", cell));
			aligned.append('\n');
		}
		assertThat(table(Imports.read(importer, directory, aligned.toString())))
				.isEqualTo(table(Imports.read(importer, SharedRecordings.reference("exit-timing-ls2080.tsv"))));
	}

	@Test
	void emptyCellsAndNotANumberOfEmptyRowsAreNoData() {
		Run run = Imports.read(importer, directory,
				HEADER + "\nA\t0\tnan\t-nan\tnan\t0\tnan\n\nB\t\t\t\t\t\t\nC\t0\t-\t-\t-\t-\t-\n");
		assertThat(table(run).rows()).containsExactly(Row.empty("A"), Row.empty("B"), Row.empty("C"));
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void severalTablesWithHeadingsBecomeOneTimingWithATableAVcpu() {
		String body = HEADER + "\nA\t2\t1\t3\t2\t4\t1\nB\t0\t0\t0\t0\t0\t0\n";
		Run run = Imports.read(importer, directory,
				"Exit timing\n\nVM 7, vCPU 0:\n" + body + "\nvCPU 1\n" + body + "\n\nVM guest2 vCPU 0\n\n" + body);
		assertThat(run.all(ExitTiming.class)).hasSize(1);
		assertThat(run.first(ExitTiming.class).orElseThrow().tables()).extracting(Table::vm, Table::vcpu)
				.containsExactly(tuple("7", "0"), tuple("7", "1"), tuple("guest2", "0"));
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void oneHeaderServesTablesThatBlankLinesOrHeadingsSeparate() {
		String rows = "A\t2\t1\t3\t2\t4\t1\nB\t0\t0\t0\t0\t0\t0\n";
		Run run = Imports.read(importer, directory,
				HEADER + "\nvcpu0\n" + rows + "\nvcpu1\n" + rows + "\nvcpu2\n" + rows);
		assertThat(run.first(ExitTiming.class).orElseThrow().tables()).extracting(Table::vcpu).containsExactly("0", "1",
				"2");
		Run unnamed = Imports.read(importer, directory, HEADER + "\n" + rows + "\n" + rows);
		assertThat(unnamed.first(ExitTiming.class).orElseThrow().tables()).hasSize(2);
		assertThat(unnamed.notices()).isEmpty();
	}

	@Test
	void titlesTellTablesApartThatNameNoVcpu() {
		String body = HEADER + "\nA\t2\t1\t3\t2\t4\t1\n";
		Run run = Imports.read(importer, directory, "One VM\n" + body + "\nTwo VMs:\n" + body);
		assertThat(run.first(ExitTiming.class).orElseThrow().tables()).extracting(Table::vm).containsExactly("One VM",
				"Two VMs");
	}

	@Test
	void tablesInDifferentUnitsBecomeTwoTimings() {
		String body = HEADER + "\nA\t2\t1\t3\t2\t4\t1\n";
		Run run = Imports.read(importer, directory, body + "\n" + body.replace("(us)", "(cycle)"));
		assertThat(run.all(ExitTiming.class)).extracting(ExitTiming::unit).containsExactly(TimeUnit.MICROSECONDS,
				TimeUnit.CYCLES);
	}

	@Test
	void sumsOfRowsAreNotCountedAgain() {
		Run run = Imports.read(importer, directory, HEADER + "\nA\t2\t1\t3\t2\t4\t1\nTotal\t2\t1\t3\t2\t4\t1\n");
		assertThat(table(run).rows()).hasSize(1);
		assertThat(Imports.notices(run, Severity.INFO)).contains("line 3", "\"Total\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE" })
	void byteOrderMarksAndUtf16AreRead(String charset) throws IOException {
		byte[] bytes = ("\ufeff" + HEADER + "\r\nA\t2\t1\t3\t2\t4\t1\r\n").getBytes(charset);
		assertThat(table(Imports.tryRead(importer, directory, bytes).orElseThrow()).rows()).hasSize(1);
	}

	@Test
	void noBreakSpacesOfIso8859GroupDigits() throws IOException {
		byte[] bytes = (HEADER + "\nA\t2\t1\u00a0000,5\t3\u00a0000\t2\u00a0000,25\t4\u00a0000,5\t1\n")
				.getBytes(StandardCharsets.ISO_8859_1);
		Run run = Imports.tryRead(importer, directory, bytes).orElseThrow();
		assertThat(table(run).rows()).containsExactly(new Row("A", 2, 1000.5, 3000, 2000.25, 4000.5, 1));
	}

	private static Table table(Run run) {
		return run.first(ExitTiming.class).orElseThrow().tables().getFirst();
	}
}
