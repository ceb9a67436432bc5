// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Side;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that say what the sides of a comparison are.
final class SideOptions {
	@Spec(Spec.Target.MIXEE)
	private CommandSpec command = CommandSpec.create();

	@Option(names = "--each", description = "Take each argument as a side of its own: the runs of a folder repeat one"
			+ " configuration. Otherwise repeats are recognised by their names and conditions.")
	private boolean each;

	@Option(names = "--role", paramLabel = "ROLE", split = ",",
			description = "What each side is, in their order: native, guest, baseline, candidate, board or model.")
	private List<Role> roles = List.of();

	@Option(names = "--label", paramLabel = "NAME", split = ",", description = "What each side is called, in their order.")
	private List<String> labels = List.of();

	boolean each() {
		return each;
	}

	/// The sides, called and taken for what the options say.
	///
	/// @throws ParameterException if the options are of more sides, or call two the same
	List<Side> applied(List<Side> sides) {
		if (labels.size() > sides.size() || roles.size() > sides.size())
			throw wrong((labels.size() > sides.size() ? "--label" : "--role") + " is of "
					+ Math.max(labels.size(), roles.size()) + " sides, but there are " + sides.size() + ": "
					+ String.join(", ", sides.stream().map(Side::label).toList()));
		List<Side> applied = new ArrayList<>();
		Set<String> used = new HashSet<>();
		for (int i = 0; i < sides.size(); i++) {
			Side side = sides.get(i);
			if (i < labels.size())
				side = side.withLabel(labels.get(i).strip());
			if (i < roles.size())
				side = side.withRole(roles.get(i));
			if (!used.add(side.label()))
				throw wrong("--label calls two sides " + side.label());
			applied.add(side);
		}
		return applied;
	}

	ParameterException wrong(String what) {
		return new ParameterException(command.commandLine(), what);
	}
}
