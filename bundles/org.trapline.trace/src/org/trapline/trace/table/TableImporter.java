// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.io.IOException;
import java.util.Optional;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;
import org.trapline.trace.table.Mappings.Found;
import org.trapline.trace.text.TextHead;

/// Reads tables for which there is a mapping.
public final class TableImporter implements Importer {
	static final String ID = "table";

	private static final int IN_FOLDER = 60;
	private static final int OF_USER = 40;

	private final Mappings mappings;

	public TableImporter() {
		this(Mappings.ofUser());
	}

	TableImporter(Mappings mappings) {
		this.mappings = mappings;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String name() {
		return "table with a mapping (CSV, TSV)";
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		if (recording.directory() || TextHead.of(recording).lines().isEmpty())
			return Probe.no("no text");
		Optional<Found> found = mappings.of(recording);
		if (found.isEmpty())
			return Probe.no("no mapping for a table with its columns");
		return switch (found.get().place()) {
		case NAMED -> Probe.certain("has the mapping " + found.get().file().getFileName() + " beside it");
		case FOLDER -> new Probe(IN_FOLDER, "has the columns of the mapping " + found.get().file().getFileName());
		case USER -> new Probe(OF_USER, "has the columns of your mapping " + found.get().file().getFileName());
		};
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		Optional<Found> found = mappings.of(recording);
		if (found.isEmpty())
			throw new ImportException(Problem.inFile(recording.path(), "no mapping for its columns",
					"a file " + MappingFile.of(recording.path()).getFileName() + " that says what they are"));
		try {
			return MappedTable.read(recording, MappingFile.read(found.get().file()), probe(recording).reason(),
					progress);
		} catch (YamlException e) {
			YamlProblem first = e.problems().getFirst();
			throw new ImportException(Problem.atLine(first.file(), Math.max(1, first.line()),
					first.found() + (first.key().isEmpty() ? "" : " for the key " + first.key()), first.expected()), e);
		}
	}
}
