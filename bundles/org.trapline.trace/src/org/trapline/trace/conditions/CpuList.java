// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;

/// Numbers of CPUs as the kernel lists them: {@code 0-3,6}.
final class CpuList {
	private CpuList() {
	}

	/// @param numbers of CPUs; what is no number is passed over
	static String words(String... numbers) {
		return words(Arrays.stream(numbers).filter(n -> n.matches("\\d{1,5}")).map(Integer::valueOf).toList());
	}

	static String words(Collection<Integer> numbers) {
		StringBuilder text = new StringBuilder();
		TreeSet<Integer> cpus = new TreeSet<>(numbers);
		while (!cpus.isEmpty()) {
			int first = cpus.removeFirst();
			int last = first;
			while (cpus.remove(last + 1))
				last++;
			text.append(text.isEmpty() ? "" : ",").append(first).append(last > first ? "-" + last : "");
		}
		return text.toString();
	}
}
