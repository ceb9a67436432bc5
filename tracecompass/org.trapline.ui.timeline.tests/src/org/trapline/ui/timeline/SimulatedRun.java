// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trapline.a64.translate.Options;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.experiment.file.PointSetup;
import org.trapline.kvm.Results;
import org.trapline.kvm.Scenario;
import org.trapline.kvm.Simulation;
import org.trapline.kvm.Workload;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.platform.boot.Limits;
import org.trapline.platform.image.Image;
import org.trapline.trace.write.RecordingFormat;

/// A run of the virtual platform whose exits are traced, in a folder as that of an experiment's point.
final class SimulatedRun {
	private static final String EXPERIMENT = """
			trapline: experiment/1
			board: virt
			side: guest
			exits: trace
			vms: [{vcpus: 2}]
			workload: {image: %s, arguments: workload=ipi count=50, cycles: 400M}
			""";

	private SimulatedRun() {
	}

	static Path of(Path folder) throws Exception {
		Path program = Window.root().resolve("guests/workloads/workloads");
		PointSetup setup = ExperimentFile.parse(folder.resolve("a.experiment.yaml"), EXPERIMENT.formatted(program), List.of(),
				Experiment.Form.FULL).points().getFirst().setup();
		Image image = Image.read(program, OptionalLong.empty(), setup.vms().getFirst().memoryBytes());
		Scenario scenario = new Scenario(setup.board().board(), setup.host(), setup.costs(), setup.vms(),
				new Workload(image, setup.workload().arguments(), setup.workload().initrd()), setup.side(), setup.timed(),
				setup.traced(), 1, new Limits(setup.workload().until(), Limits.NONE, Limits.NONE, setup.workload().cycles(),
						Limits.NONE, Optional.empty()), Options.forSystems());
		Path point = Files.createDirectory(folder.resolve("point"));
		try (Results results = new Simulation(scenario).run(_ -> true);
				OutputStream out = Files.newOutputStream(point.resolve("exits.dat"))) {
			ExitTrace trace = results.measurements().stream().filter(ExitTrace.class::isInstance).map(ExitTrace.class::cast)
					.findFirst().orElseThrow(() -> new AssertionError("no exits were traced"));
			RecordingFormat.TRACE_DAT.write(trace, "trapline", out, Progress.none());
		}
		return point;
	}
}
