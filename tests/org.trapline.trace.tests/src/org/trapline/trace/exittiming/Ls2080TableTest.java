// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;
import org.trapline.measure.ExitTiming.TimeUnit;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;

/// The table that the project starts from, read against what a person reads in it.
class Ls2080TableTest {
	private final ExitTimingImporter importer = new ExitTimingImporter();

	@Test
	void theReferenceTableComesOutExactly() throws IOException, ImportException {
		ExitTiming timing = reference().first(ExitTiming.class).orElseThrow();
		assertThat(timing.unit()).isEqualTo(TimeUnit.CYCLES);
		assertThat(timing.interval()).isEmpty();
		assertThat(timing.tables()).hasSize(1);
		ExitTiming.Table table = timing.tables().getFirst();
		assertThat(table.vm()).isEmpty();
		assertThat(table.vcpu()).isEmpty();
		assertThat(table.seconds()).hasValue(10);
		assertThat(table.rows()).filteredOn(row -> row.count() > 0).containsExactly(
				new Row("DABT_IO_MEM_IPI", 157225, 10090, 57218, 13385, 2104548054L, 172),
				new Row("INTERRUPT", 159395, 4963, 39654, 6792, 1082746418L, 226),
				new Row(Row.TIME_IN_GUEST, 316620, 163, 356454, 47376, 15000203563L, 1230),
				new Row(Row.DESCHEDULED, 2, 7036, 7036, 7036, 14072, 0));
		assertThat(table.rows()).filteredOn(row -> row.count() == 0).hasSize(15)
				.allMatch(row -> row.equals(Row.empty(row.type())));
	}

	@Test
	void theReferenceTableHasItsTypesInItsOrder() throws IOException, ImportException {
		List<String> types = Files.readAllLines(SharedRecordings.reference("exit-timing-ls2080.tsv")).stream().skip(1)
				.map(line -> line.substring(0, line.indexOf('\t'))).toList();
		assertThat(reference().first(ExitTiming.class).orElseThrow().tables().getFirst().rows()).extracting(Row::type)
				.containsExactlyElementsOf(types);
	}

	@Test
	void hypervisorTimeOfTheReferenceTableIsSeventeenAndAHalfPercent() throws IOException, ImportException {
		List<Row> rows = reference().first(ExitTiming.class).orElseThrow().tables().getFirst().rows();
		double all = rows.stream().mapToDouble(Row::sum).sum();
		double handling = rows.stream().filter(Row::handling).mapToDouble(Row::sum).sum();
		assertThat(handling / all).isCloseTo(0.175, within(0.0005));
	}

	@Test
	void theReferenceTableIsReadWithoutAWordOfDoubt() throws IOException, ImportException {
		Run run = reference();
		assertThat(run.notices()).isEmpty();
		assertThat(run.label()).isEqualTo("exit-timing-ls2080.tsv");
		assertThat(run.provenance().importer()).isEqualTo("exit-timing");
		assertThat(run.provenance().facts()).containsEntry("decimal mark", "comma");
		assertThat(run.provenance().importerReason()).contains("type count min (cycle) max (cycle)");
	}

	private Run reference() throws IOException, ImportException {
		return Imports.read(importer, SharedRecordings.reference("exit-timing-ls2080.tsv"));
	}
}
