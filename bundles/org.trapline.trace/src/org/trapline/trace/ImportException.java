// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace;

/// Says that a recording cannot be used at all, and why.
public final class ImportException extends Exception {
	private static final long serialVersionUID = 1;

	private final transient Problem problem;

	public ImportException(Problem problem) {
		super(problem.message());
		this.problem = problem;
	}

	public ImportException(Problem problem, Throwable cause) {
		super(problem.message(), cause);
		this.problem = problem;
	}

	public Problem problem() {
		return problem;
	}
}
