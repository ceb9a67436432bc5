// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.setup;

import java.util.ArrayList;
import java.util.List;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.Keys;

/// The physical CPUs that vCPU threads run on.
///
/// @param kind how they are given
/// @param cpus with {@link Kind#PINNED} the CPU of each vCPU
public record Placement(Kind kind, List<Integer> cpus) {
	/// How CPUs are given.
	public enum Kind {
		/// Each vCPU has a CPU; counted over all VMs, they go round the CPUs of the board.
		SPREAD,
		/// Each vCPU has the CPU that a list says.
		PINNED,
		/// Threads go where the scheduler puts them.
		FLOATING
	}

	public Placement {
		cpus = List.copyOf(cpus);
	}

	static Placement read(Keys keys, int vcpus) {
		String text = keys.text("cpus", "spread",
				"physical CPUs of its vCPUs: spread, floating, or a number for each with commas between");
		if (text.equals("spread"))
			return new Placement(Kind.SPREAD, List.of());
		if (text.equals("floating"))
			return new Placement(Kind.FLOATING, List.of());
		List<Integer> cpus = new ArrayList<>();
		for (String part : text.split(",", -1))
			if (part.strip().matches("\\d") && Integer.parseInt(part.strip()) < Board.MOST_CPUS)
				cpus.add(Integer.parseInt(part.strip()));
		if (cpus.size() == text.split(",", -1).length && cpus.size() == vcpus)
			return new Placement(Kind.PINNED, cpus);
		keys.problem("cpus", '"' + text + '"', "spread, floating, or a number from 0 to " + (Board.MOST_CPUS - 1)
				+ " for each of the "
				+ vcpus + " vCPUs");
		return new Placement(Kind.SPREAD, List.of());
	}
}
