// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

import java.util.List;

/// Says that a YAML file is not what it should be, with everything that is wrong.
public final class YamlException extends Exception {
	private static final long serialVersionUID = 1;

	private final transient List<YamlProblem> problems;

	/// @param problems one or more, in the order of the file
	public YamlException(List<YamlProblem> problems) {
		super(problems.getFirst().message()
				+ (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : ""));
		this.problems = List.copyOf(problems);
	}

	/// One or more, in the order of the file.
	public List<YamlProblem> problems() {
		return problems;
	}
}
