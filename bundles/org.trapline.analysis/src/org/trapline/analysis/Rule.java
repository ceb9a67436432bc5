// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;

/// A small stateless check that may find something. Found by {@link java.util.ServiceLoader}.
public interface Rule {
	/// A short stable name, for instance {@code ipi-dominates}.
	String id();

	/// What the rule looks for, in a sentence.
	String description();

	/// What it finds; empty for nothing.
	List<Finding> evaluate(RunFacts facts);
}
