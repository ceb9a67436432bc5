// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Role;

/// The keys of a comparison file.
final class Keys {
	static final String SIDES = "sides";
	static final String LABEL = "label";
	static final String ROLE = "role";
	static final String RUNS = "runs";
	static final String THRESHOLD = "threshold";
	static final String CONFIDENCE = "confidence";
	static final String QUANTILES = "quantiles";
	static final String RESAMPLES = "resamples";
	static final String SEED = "seed";
	static final String VCPU = "vcpu";
	static final String ALIGNMENT = "alignment";
	static final String FIRST_EXIT = "first-exit";
	static final String BEGIN = "begin";
	static final String MARKER = "marker";
	static final String OCCURRENCE = "occurrence";
	static final String OFFSETS = "offset-nanos";
	/// Alignments that need no more than their name.
	static final Map<String, Alignment> ALIGNMENTS = new LinkedHashMap<>();
	static final Map<String, Role> ROLES = new LinkedHashMap<>();

	static {
		ALIGNMENTS.put(FIRST_EXIT, new Alignment.FirstExit());
		ALIGNMENTS.put(BEGIN, new Alignment.Offset(Map.of()));
		for (Role role : Role.values())
			ROLES.put(role.word(), role);
	}

	private Keys() {
	}
}
