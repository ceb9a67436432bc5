// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Vcpu;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The options that restrict which exits are looked at.
final class FilterOptions {
	@Spec(Spec.Target.MIXEE)
	private CommandSpec command = CommandSpec.create();

	@Option(names = "--from", paramLabel = "TIME", converter = TimeArgument.Converter.class,
			description = "Look at exits from this time on: 1.5s or 200ms after the begin, or @SECONDS of the"
					+ " recording's clock.")
	private @Nullable TimeArgument from;

	@Option(names = "--to", paramLabel = "TIME", converter = TimeArgument.Converter.class,
			description = "Look at exits before this time.")
	private @Nullable TimeArgument to;

	@Option(names = "--reason", paramLabel = "REASON", split = ",",
			description = "Look at these exit reasons only, for instance DABT_LOW,SYS64.")
	private List<String> reasons = List.of();

	@Option(names = "--vcpu", paramLabel = "N", split = ",",
			description = "Look at these vCPUs only: their numbers, or the ids of their threads.")
	private List<Integer> vcpus = List.of();

	@Option(names = "--cpu", paramLabel = "N", split = ",", description = "Look at these physical CPUs only.")
	private List<Integer> cpus = List.of();

	/// Whether anything is restricted.
	boolean any() {
		return from != null || to != null || !reasons.isEmpty() || !vcpus.isEmpty() || !cpus.isEmpty();
	}

	/// The filter for one recording.
	///
	/// @throws ParameterException if it names what there is not
	Filter in(ExitTrace trace) {
		Filter filter = Filter.ALL.withReasons(reasonsWanted()).withVcpus(vcpusWanted(trace))
				.withCpus(new HashSet<>(cpus));
		long begin = from == null ? Long.MIN_VALUE : from.in(trace.span());
		long end = to == null ? Long.MAX_VALUE : to.in(trace.span());
		if (begin >= end)
			throw wrong("--from is not before --to");
		if (from != null && begin > trace.span().end() || to != null && end <= trace.span().start())
			throw wrong("the time range lies outside the recording, which covers " + trace.span().seconds() + " s");
		return filter.withTime(begin, end);
	}

	private Set<ExitReason> reasonsWanted() {
		Set<ExitReason> wanted = new HashSet<>();
		for (String name : reasons)
			try {
				wanted.add(ExitReason.valueOf(name.trim().toUpperCase(Locale.ROOT)));
			} catch (IllegalArgumentException _) {
				throw wrong("'" + name + "' is no exit reason: expected one of "
						+ List.of(ExitReason.values()));
			}
		return wanted;
	}

	private Set<Integer> vcpusWanted(ExitTrace trace) {
		Set<Integer> wanted = new HashSet<>();
		for (int number : vcpus) {
			List<Integer> named = trace.vcpus().stream().filter(v -> v.id() == number || v.thread() == number)
					.map(Vcpu::index).toList();
			if (named.isEmpty())
				throw wrong("there is no vCPU " + number + ": the recording has "
						+ String.join(", ", trace.vcpus().stream().map(v -> v.id() + " (thread " + v.thread() + ")")
								.toList()));
			wanted.addAll(named);
		}
		return wanted;
	}

	ParameterException wrong(String what) {
		return new ParameterException(command.commandLine(), what);
	}
}
