// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.coremark;

import java.util.Map;
import java.util.Optional;

/// The runs that CoreMark knows by their seeds, with the checksums that each must come to (core_main.c).
enum RunType {
	PERFORMANCE_2K("2K performance run", 0xe9f5, 0xe714, 0x1fd7, 0x8e3a),
	VALIDATION_2K("2K validation run", 0x18f2, 0xe3c1, 0x0747, 0x8d84),
	PERFORMANCE_6K("6k performance run", 0x8a02, 0xd4b0, 0xbe52, 0x5e47),
	VALIDATION_6K("6k validation run", 0x7b05, 0x3340, 0x1199, 0x39bf),
	PROFILE("profile generation run", 0x4eaf, 0x6a79, 0x5608, 0xe5a4);

	private final String words;
	private final int seedcrc;
	/// By what is checked: list, matrix, state.
	private final Map<String, Integer> checksums;

	RunType(String words, int seedcrc, int list, int matrix, int state) {
		this.words = words;
		this.seedcrc = seedcrc;
		checksums = Map.of("list", list, "matrix", matrix, "state", state);
	}

	static Optional<RunType> ofSeedcrc(int seedcrc) {
		for (RunType type : values())
			if (type.seedcrc == seedcrc)
				return Optional.of(type);
		return Optional.empty();
	}

	/// The checksum of a part, {@code list}, {@code matrix} or {@code state}; empty for a part that is not checked.
	Optional<Integer> checksum(String part) {
		return Optional.ofNullable(checksums.get(part));
	}

	/// As the first line of a log says it, but for the case.
	@Override
	public String toString() {
		return words;
	}
}
