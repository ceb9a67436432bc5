// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;

/// What the name of a folder or file tells: native or guest, VHE or nVHE.
public final class NameConditions {
	private static final Set<String> NATIVE = Set.of("native", "host", "bare", "baremetal", "metal");
	private static final Set<String> GUEST = Set.of("guest", "guests", "kvmguest", "vm", "vms", "virtual");

	private NameConditions() {
	}

	/// What a name tells, by its words.
	///
	/// @param source what bears the name, for instance {@code folder name}
	/// @param exits whether it names a recording of exits: those of guests, made on a host
	public static Conditions of(String name, String source, boolean exits) {
		Conditions told = Conditions.UNKNOWN;
		boolean isNative = says(name, NATIVE);
		boolean isGuest = says(name, GUEST);
		if (isNative != isGuest && !(isNative && exits))
			told = told.with(Condition.SIDE, isNative ? "native" : "guest", source);
		List<String> words = words(name);
		if (words.contains("vhe") != words.contains("nvhe"))
			told = told.with(Condition.HYPERVISOR, words.contains("vhe") ? "VHE" : "nVHE", source);
		return told;
	}

	/// On which system something was printed that bears a name; empty if the name does not say.
	public static Optional<PrintedOn> system(String name) {
		return system(of(name, "", false));
	}

	/// On which system something was printed, by the side that is told; empty if none is.
	public static Optional<PrintedOn> system(Conditions told) {
		return told.get(Condition.SIDE)
				.map(side -> side.value().equalsIgnoreCase("guest") ? PrintedOn.GUEST : PrintedOn.HOST);
	}

	private static boolean says(String name, Set<String> meant) {
		return words(name).stream().anyMatch(meant::contains);
	}

	private static List<String> words(String name) {
		return Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^a-z]+"));
	}
}
