// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;
import org.trapline.measure.ExitTiming.Table;
import org.trapline.measure.Notice.Severity;
import org.trapline.measure.Run;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;

class BadTimingTest {
	private static final String HEADER = "type\tcount\tmin (us)\tmax (us)\tmean (us)\tsum (us)\tstd_deviation (us)\n";
	private static final String GOOD = "A\t2\t1\t3\t2\t4\t1\n";

	@TempDir
	Path directory;

	private final ExitTimingImporter importer = new ExitTimingImporter();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "B;2;1;3;2;4|6 columns|the 7 columns",
			"B;2;1;3;2;4;1;9|8 columns|the 7 columns",
			"B;-2;1;3;2;4;1|count \"-2\"|a whole number", "B;two;1;3;2;4;1|count \"two\"|a whole number",
			"B;1.5;1;3;2;4;1|count \"1.5\"|a whole number",
			"B;18446744073709551616;1;3;2;4;1|count \"18446744073709551616\"|from 0 to 9223372036854775807",
			"B;nan;1;3;2;4;1|count \"nan\"|a whole number", "B;2;x;3;2;4;1|min \"x\"|a number",
			"B;2;1;3;2;4;1x|std_deviation \"1x\"|a number", "B;2;1;inf;2;4;1|max \"inf\"|a number",
			"B;2;1;3;-2;4;1|mean \"-2\"|not negative", "B;2;1;3;2;4;-inf|std_deviation \"-inf\"|a number",
			";2;1;3;2;4;1|no type|the name of a type", "A;2;1;3;2;4;1|type \"A\" again|line 2 has it" })
	void aRowThatCannotBeReadIsLeftOutWithItsLine(String row, String found, String expected) {
		Run run = Imports.read(importer, directory, HEADER + GOOD + row.replace(';', '\t') + "\nC\t2\t1\t3\t2\t4\t1\n");
		assertThat(rows(run)).extracting(Row::type).containsExactly("A", "C");
		assertThat(run.partial()).isTrue();
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains("line 3", found, expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "B;2;4;3;2;4;1|min 4 above max 3",
			"B;2;1;3;5;10;1|mean 5 outside min 1 to max 3",
			"B;2;1;3;2;9;1|sum 9 that is not count times mean (4)", "B;0;1;3;2;4;1|times although count is 0" })
	void figuresThatContradictEachOtherAreReadWithAWarningAndTheirLine(String row, String found) {
		Run run = Imports.read(importer, directory, HEADER + GOOD + row.replace(';', '\t') + "\n");
		assertThat(rows(run)).hasSize(2);
		assertThat(run.partial()).isFalse();
		assertThat(Imports.notices(run, Severity.WARNING)).contains("line 3", found);
	}

	@Test
	void meansCutOffOrRoundedInTheirLastDigitAreNoContradiction() {
		Run run = Imports.read(importer, directory, HEADER
				+ "A\t3\t1\t3\t1.66\t5\t1\nB\t3\t1\t3\t1.67\t5\t1\nC\t100000\t10\t30\t19\t1999999\t1\n");
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void aRateThatDoesNotFitTheOthersIsTold() {
		Run run = Imports.read(importer, directory, HEADER.strip() + "\tcount\tsum\n"
				+ "A\t100\t1\t3\t2\t200\t1\t10\t20\nB\t100\t1\t3\t2\t200\t1\t10\t20\n"
				+ "C\t100\t1\t3\t2\t200\t1\t50\t20\n");
		assertThat(run.first(ExitTiming.class).orElseThrow().tables().getFirst().seconds()).hasValue(10);
		assertThat(Imports.notices(run, Severity.WARNING)).contains("line 4", "50.0 per second", "10.0 s")
				.doesNotContain("line 3");
	}

	@Test
	void unitsThatNobodyKnowsAreRefusedWithTheirLine() throws IOException {
		assertThat(Imports.refusal(importer, directory, "\n" + HEADER.replace("(us)", "(fortnights)") + GOOD))
				.contains("line 2", "fortnights", "cycle, or ns, us, ms or s");
		assertThat(Imports.refusal(importer, directory, HEADER.replace("max (us)", "max (cycle)") + GOOD))
				.contains("line 1", "cycle");
	}

	@Test
	void aTableWithoutAnyRowThatCanBeReadIsRefusedWithTheFirstReason() throws IOException {
		assertThat(Imports.refusal(importer, directory, HEADER)).contains("no row");
		assertThat(Imports.refusal(importer, directory, HEADER + "A\tx\t1\t3\t2\t4\t1\n"))
				.contains("line 2", "count \"x\"");
		assertThat(Imports.refusal(importer, directory, "something else\n")).contains("no row", "the header");
	}

	@Test
	void manyBadRowsAreCountedNotListed() {
		Run run = Imports.read(importer, directory, HEADER + GOOD + "B\tx\t1\t3\t2\t4\t1\n".repeat(1)
				+ "A\t2\t1\t3\t2\t4\t1\n".repeat(5000));
		assertThat(run.notices()).hasSizeLessThan(30);
		assertThat(Imports.notices(run, Severity.PARTIAL)).contains("4981 more lines");
	}

	@Test
	void mixedLineEndsDoNotMatter() {
		String figures = "\t2\t1\t3\t2\t4\t1";
		Run run = Imports.read(importer, directory,
				HEADER + "A" + figures + "\r\nB" + figures + "\rC" + figures + "\r\r\nD" + figures + "\n");
		assertThat(rows(run)).extracting(Row::type).containsExactly("A", "B", "C", "D");
		assertThat(run.notices()).isEmpty();
	}

	/// Cut anywhere, the table gives rows that the whole has, and says that it is cut unless it ends between lines.
	@Test
	void theReferenceTableCutAtAnyByteGivesWhatIsWholeAndSaysSo() throws IOException {
		byte[] whole = Files.readAllBytes(SharedRecordings.reference("exit-timing-ls2080.tsv"));
		List<Row> all = rows(Imports.tryRead(importer, directory, whole).orElseThrow());
		int read = 0;
		for (int length = 1; length < whole.length; length++) {
			Optional<Run> run = Imports.tryRead(importer, directory, Arrays.copyOf(whole, length));
			if (run.isEmpty())
				continue;
			read++;
			List<Row> rows = rows(run.get());
			assertThat(rows.subList(0, rows.size() - 1)).as("cut at %d", length)
					.isEqualTo(all.subList(0, rows.size() - 1));
			if (whole[length - 1] != '\n')
				assertThat(run.get().notices()).as("cut at %d", length)
						.anyMatch(notice -> notice.message().contains("line"));
		}
		assertThat(read).isGreaterThan(400);
	}

	@Test
	void flippedBytesNeverBreakTheImport() throws IOException {
		byte[] whole = Files.readAllBytes(SharedRecordings.reference("exit-timing-ls2080.tsv"));
		assertThat(Imports.survivors(importer, directory, whole, 1000, 4)).isGreaterThan(300);
	}

	private static List<Row> rows(Run run) {
		return run.first(ExitTiming.class).orElseThrow().tables().stream().map(Table::rows).flatMap(List::stream)
				.toList();
	}
}
