// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.run;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunAnalysis;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.Importers;
import org.trapline.ui.operation.Operation;

/// Reads a recording and says what is to be said of it first.
///
/// @param file a file, or a directory that is a recording
/// @param stages told of each stage as it begins, in the operation's thread
public record OpenRun(Path file, Importers importers, Consumer<Stage> stages) implements Operation<OpenRun.Opened> {
	private static final int SERIES_BUCKETS = 400;
	private static final int MOST_ADDRESSES = 500;

	/// What the operation is doing.
	public sealed interface Stage {
		/// Looks which importer knows the content.
		record Probing() implements Stage {
		}

		/// Reads.
		record Reading(Importers.Judgement judgement) implements Stage {
		}

		/// Sums up what was read.
		record Analysing(Importers.Judgement judgement) implements Stage {
		}
	}

	/// A run with its analysis.
	public record Opened(Run run, RunAnalysis analysis) {
	}

	@Override
	public String title() {
		return "Opening " + file.getFileName();
	}

	@Override
	public Opened execute(Progress progress) throws Exception {
		stages.accept(new Stage.Probing());
		Importers.Judgement[] surest = new Importers.Judgement[1];
		Run run = importers.open(file, progress, judgement -> {
			surest[0] = judgement;
			stages.accept(new Stage.Reading(judgement));
		});
		try {
			stages.accept(new Stage.Analysing(surest[0]));
			return new Opened(run, RunAnalysis.of(run, everything(Filter.ALL), progress));
		} catch (Exception | Error e) {
			run.close();
			throw e;
		}
	}

	/// All that the pages show of the exits that pass a filter.
	static ExitAnalysis.Parameters everything(Filter filter) {
		return new ExitAnalysis.Parameters(EnumSet.allOf(GroupBy.class), filter, SERIES_BUCKETS, MOST_ADDRESSES);
	}
}
