// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.wizard;

import java.util.List;
import org.trapline.experiment.file.Experiment;
import org.trapline.ui.experiment.BundledWorkload;
import org.trapline.ui.experiment.yaml.Scalars;

/// A new experiment by what it asks.
///
/// @param name for people
/// @param question that it answers; may be empty
/// @param board a name or a file
/// @param image of the workloads, as the file says it
/// @param workload what runs
/// @param variations what is varied; may be none
public record ExperimentTemplate(String name, String question, String board, String image, BundledWorkload workload,
		List<Variation> variations) {
	public ExperimentTemplate {
		variations = List.copyOf(variations);
	}

	/// The text of the file.
	public String text() {
		StringBuilder text = new StringBuilder("trapline: " + Experiment.KIND + '\n');
		text.append("name: ").append(Scalars.written(name, false)).append('\n');
		if (!question.isBlank())
			text.append("question: ").append(Scalars.written(question.strip(), false)).append('\n');
		text.append("board: ").append(Scalars.written(board, false)).append('\n');
		text.append("vms:\n  - {vcpus: 2, memory: 64M").append(workload.name().equals("block") ? ", disk: 16M" : "")
				.append("}\n");
		text.append("workload:\n  image: ").append(Scalars.written(image, false)).append('\n');
		text.append("  arguments: ").append(workload.choice()).append(' ').append(workload.arguments()).append('\n');
		text.append("  cycles: 10G\n");
		if (!variations.isEmpty())
			text.append("vary:\n");
		variations.forEach(variation -> text.append("  - ").append(variation.axis()).append('\n'));
		return text.append("measure:\n  - ").append(workload.measure()).append('\n').toString();
	}
}
