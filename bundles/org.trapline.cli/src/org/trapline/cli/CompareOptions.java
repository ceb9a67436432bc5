// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.Side;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that say how runs are compared; what is not given is as in {@link Settings#DEFAULT}, or as a comparison
/// that was saved has it.
final class CompareOptions {
	@Spec(Spec.Target.MIXEE)
	private CommandSpec command = CommandSpec.create();

	@Option(names = "--threshold", paramLabel = "SHARE", converter = ShareArgument.class,
			description = "A difference below this does not matter. Default: 5%%.")
	private @Nullable Double threshold;

	@Option(names = "--confidence", paramLabel = "SHARE", converter = ShareArgument.class,
			description = "Confidence of intervals; what is left of the whole is the error rate of tests. Default: 95%%.")
	private @Nullable Double confidence;

	@Option(names = "--quantiles", paramLabel = "SHARE", split = ",", converter = ShareArgument.class,
			description = "Compare these where there are single values. Default: 50%%,90%%,99%%,99.9%%.")
	private List<Double> quantiles = List.of();

	@Option(names = "--align", paramLabel = "HOW", converter = AlignArgument.Converter.class,
			description = "Set recordings on top of each other at the first exit (first, the default), at an exit"
					+ " (marker=HVC64, or its second: marker=HVC64#2), or at a time after the begin of each"
					+ " (offset=0s,1.5s).")
	private @Nullable AlignArgument align;

	@Option(names = "--one-vcpu", paramLabel = "N", description = "Compare the exits of this vCPU alone, as where a table is of one"
			+ " vCPU. Default: of all together.")
	private @Nullable Integer vcpu;

	@Option(names = "--seed", paramLabel = "N", description = "Of random numbers; the same gives the same. Default: 1.")
	private @Nullable Long seed;

	/// The settings, what is not given being as in others.
	Settings over(Settings others, List<Side> sides) {
		try {
			return new Settings(threshold == null ? others.threshold() : threshold,
					confidence == null ? others.confidence() : confidence, others.resamples(),
					seed == null ? others.seed() : seed,
					quantiles.isEmpty() ? others.quantiles() : quantiles.stream().sorted().distinct().toList(),
					align == null ? others.alignment() : align.of(sides), vcpu == null ? others.vcpu() : OptionalInt.of(vcpu));
		} catch (IllegalArgumentException e) {
			throw new ParameterException(command.commandLine(), wrong(e));
		}
	}

	private String wrong(IllegalArgumentException e) {
		if (confidence != null && !(confidence > 0 && confidence < 1))
			return "--confidence " + confidence + ": expected more than 0 and less than 1, for instance 95%";
		if (quantiles.stream().anyMatch(q -> !(q > 0 && q < 1)))
			return "--quantiles: expected more than 0 and less than 1 each, for instance 50%,99%";
		return String.valueOf(e.getMessage());
	}
}
