// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunAnalysis;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.yaml.YamlException;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;
import org.trapline.trace.Recording;
import org.trapline.trace.runs.Bookmark;
import org.trapline.trace.runs.RunFile;
import org.trapline.trace.runs.RunPlan;
import org.trapline.trace.runs.RunSource;
import org.trapline.ui.measure.open.RunRequest;
import org.trapline.ui.operation.Operation;

/// Reads what makes a run and says what is to be said of it first.
///
/// @param stages told of each stage as it begins, in the operation's thread
public record OpenRun(RunRequest request, Importers importers, Consumer<Stage> stages)
		implements Operation<OpenRun.Result> {
	private static final int SERIES_BUCKETS = 400;
	private static final int MOST_ADDRESSES = 500;

	/// What the operation is doing.
	public sealed interface Stage {
		/// Looks which importer knows the content.
		record Probing() implements Stage {
		}

		/// Reads a recording.
		record Reading(Importers.Judgement judgement) implements Stage {
		}

		/// Reads several recordings as one run.
		record ReadingSeveral(int recordings) implements Stage {
		}

		/// Sums up what was read.
		record Analysing() implements Stage {
		}
	}

	/// What there is to see.
	public sealed interface Result {
	}

	/// A run with its analysis.
	///
	/// @param bookmarks those that are kept with the run
	public record Opened(RunPlan plan, Run run, RunAnalysis analysis, List<Bookmark> bookmarks) implements Result {
	}

	/// A folder with several runs, of which nothing is read yet.
	///
	/// @param plans under the names that their run files give them
	public record Several(Path folder, List<RunPlan> plans) implements Result {
		public Several {
			plans = List.copyOf(plans);
		}
	}

	@Override
	public String title() {
		return "Opening " + request.name();
	}

	@Override
	public Result execute(Progress progress) throws Exception {
		stages.accept(new Stage.Probing());
		RunSource source = new RunSource(importers);
		List<RunPlan> plans = request.plans(source);
		return plans.size() == 1 ? open(source, plans.getFirst(), progress)
				: new Several(request.where(), plans.stream().map(OpenRun::named).toList());
	}

	private static List<Bookmark> bookmarks(RunPlan plan) {
		try {
			return Files.isRegularFile(plan.runFile()) ? RunFile.read(plan.runFile()).bookmarks() : List.of();
		} catch (YamlException | IOException _) {
			return List.of(); // the run's notices say what is wrong
		}
	}

	private static RunPlan named(RunPlan plan) {
		try {
			String label = Files.isRegularFile(plan.runFile()) ? RunFile.read(plan.runFile()).label() : "";
			return label.isEmpty() ? plan : plan.withLabel(label);
		} catch (YamlException | IOException _) {
			return plan; // opening it will say what is wrong
		}
	}

	private Opened open(RunSource source, RunPlan plan, Progress progress) throws Exception {
		stages.accept(reading(plan));
		Run run = source.open(plan, progress);
		try {
			stages.accept(new Stage.Analysing());
			return new Opened(plan, run, RunAnalysis.of(run, everything(Filter.ALL), progress), bookmarks(plan));
		} catch (Exception | Error e) {
			run.close();
			throw e;
		}
	}

	private Stage reading(RunPlan plan) throws ImportException, IOException {
		if (plan.recordings().size() > 1)
			return new Stage.ReadingSeveral(plan.recordings().size());
		try (Recording recording = Recording.glance(plan.recordings().getFirst())) {
			return importers.judge(recording).stream().findFirst().<Stage>map(Stage.Reading::new)
					.orElseGet(Stage.Probing::new);
		}
	}

	/// All that the pages show of the exits that pass a filter.
	static ExitAnalysis.Parameters everything(Filter filter) {
		return new ExitAnalysis.Parameters(EnumSet.allOf(GroupBy.class), filter, SERIES_BUCKETS, MOST_ADDRESSES);
	}
}
