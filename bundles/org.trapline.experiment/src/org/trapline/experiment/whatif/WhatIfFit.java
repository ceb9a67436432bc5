// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.whatif;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.trapline.experiment.calibrate.BoardExits;
import org.trapline.experiment.calibrate.Calibrated;
import org.trapline.experiment.calibrate.Calibration;
import org.trapline.experiment.calibrate.CalibrationException;
import org.trapline.experiment.calibrate.Order;
import org.trapline.experiment.calibrate.PointModel;
import org.trapline.experiment.calibrate.Prior;
import org.trapline.experiment.calibrate.Target;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.experiment.file.Point;
import org.trapline.kvm.cost.Cost;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.yaml.YamlException;

/// Fits the costs of a proposed experiment to the recording that it imitates.
public final class WhatIfFit {
	private static final double MATTERS = 0.01;

	private WhatIfFit() {
	}

	/// The costs that can be fitted, those that nobody has published first.
	public static List<Prior> candidates(WhatIf found) {
		CostSet costs = WhatIf.bundled(found.proposal().costs());
		List<Prior> priors = new ArrayList<>();
		for (Step step : Step.values())
			if (costs.costs().get(step) instanceof Cost cost && cost.cycles() > 0)
				priors.add(Prior.of(step, cost));
		priors.sort(Comparator.comparing(Prior::firm));
		return priors;
	}

	/// The rows of the recording that the workload has, too, and that matter.
	public static List<String> rows(WhatIf found) {
		Set<String> rows = new LinkedHashSet<>();
		found.parts().stream().filter(part -> part.imitated()
				&& part.share() >= MATTERS).forEach(part -> rows.add(part.kind().row()));
		return List.copyOf(rows);
	}

	/// Fits costs to the mean times of rows, with the short form of the experiment.
	///
	/// @param run the recording
	/// @param fit keys of the costs
	/// @param file where the experiment will be
	/// @param image of the bundled workloads
	/// @throws CalibrationException if it cannot be done
	/// @throws YamlException if the proposed experiment cannot be
	public static Calibrated fit(WhatIf found, Run run, List<String> fit, Path file, Path image,
			Calibration.Listener listener,
			Progress progress) throws IOException, CalibrationException, YamlException {
		Experiment experiment = ExperimentFile.parse(file, WhatIfFile.text(found, List.of(), file, image), List.of(),
				Experiment.Form.SHORT);
		List<Point> points = experiment.points();
		OptionalInt vcpu = BoardExits.vcpu(experiment);
		BoardExits board = BoardExits.of(run, found.recording(), vcpu,
				points.getFirst().setup().board().board().clockHertz(), progress);
		Order order = new Order(fit, rows(found), List.of(), EnumSet.of(Target.Figure.MEAN), List.of(), List.of(),
				Order.TOLERANCE);
		CostSet start = points.getFirst().setup().costs();
		return new Calibration(order.plan(board.rows(), start, board.source() + " on " + LocalDate.now()), start,
				new PointModel(points, vcpu), listener).run(progress);
	}
}
