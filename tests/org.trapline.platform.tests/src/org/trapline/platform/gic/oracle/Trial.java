// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.oracle;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A list of accesses that grows as ours answers them, and is then compared with what QEMU reads.
final class Trial {
	private static final int SHOWN = 60;
	private static final String FORMAT = "access %d read 0x%x, on QEMU 0x%x; the last, with what QEMU read:%n";

	private final AccessModel model;
	private final List<Access> accesses = new ArrayList<>();
	private final List<Long> results = new ArrayList<>();

	Trial(AccessModel model) {
		this.model = model;
	}

	/// Accesses of a trial.
	static int length() {
		return Boolean.getBoolean("trapline.long") ? 200_000 : 12_000;
	}

	/// Does an access on ours.
	///
	/// @return what it read; 0 if it writes
	long put(Access access) {
		long result = model.run(access);
		accesses.add(access);
		results.add(result);
		return result;
	}

	void putAll(List<Access> all) {
		all.forEach(this::put);
	}

	int size() {
		return accesses.size();
	}

	/// Does all on QEMU, and compares.
	///
	/// @param version of the controller
	void compare(Path folder, int version, int cpus) throws IOException, InterruptedException {
		long[] expected = new AccessProgram(folder).run(version, cpus, accesses);
		for (int i = 0; i < expected.length; i++) {
			Access access = accesses.get(i);
			if (((results.get(i) ^ expected[i]) & access.mask()) != 0)
				fail(message(i, expected));
		}
	}

	private String message(int at, long[] expected) {
		StringBuilder message = new StringBuilder(String.format(FORMAT, at, results.get(at), expected[at]));
		for (int i = Math.max(0, at - SHOWN); i <= at; i++)
			message.append(String.format("%s -> 0x%x%n", accesses.get(i), expected[i]));
		return message.toString();
	}
}
