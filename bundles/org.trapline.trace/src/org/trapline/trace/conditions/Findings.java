// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;

/// What a text tells; the first to tell a condition counts.
final class Findings {
	private final Map<Condition, String> ofSystem = new EnumMap<>(Condition.class);
	private final Map<Condition, String> ofSetup = new EnumMap<>(Condition.class);
	private final Map<String, String> others = new LinkedHashMap<>();
	private final Map<String, String> othersOfSetup = new LinkedHashMap<>();
	private boolean virtual;

	/// A condition of the system that the text was printed on, under the name that it has for a host.
	void system(Condition condition, String value) {
		put(ofSystem, condition, value);
	}

	/// A condition of the VM or of the measurement, whoever printed it.
	void setup(Condition condition, String value) {
		put(ofSetup, condition, value);
	}

	/// Something about the system for which there is no condition.
	void other(String name, String value) {
		if (!value.isBlank())
			others.putIfAbsent(name, value.strip());
	}

	/// The system is a virtual machine: a guest, or a host of nested ones.
	void virtual() {
		virtual = true;
	}

	boolean isVirtual() {
		return virtual;
	}

	/// Something about the VM for which there is no condition, whoever printed it.
	void setupOther(String name, String value) {
		if (!value.isBlank())
			othersOfSetup.putIfAbsent(name, value.strip());
	}

	/// What was told, as conditions.
	///
	/// @param guest whether the text was printed in a guest
	Conditions conditions(String source, boolean guest) {
		Conditions conditions = Conditions.UNKNOWN;
		for (Map.Entry<Condition, String> told : ofSetup.entrySet())
			conditions = conditions.with(told.getKey(), told.getValue(), source);
		for (Map.Entry<Condition, String> told : ofSystem.entrySet())
			conditions = conditions.orElse(guest ? ofGuest(told.getKey(), told.getValue(), source)
					: ofHost(told.getKey(), told.getValue(), source));
		for (Map.Entry<String, String> told : others.entrySet())
			conditions = conditions.withOther((guest ? "guest " : "") + told.getKey(), told.getValue(), source);
		for (Map.Entry<String, String> told : othersOfSetup.entrySet())
			conditions = conditions.withOther(told.getKey(), told.getValue(), source);
		return conditions;
	}

	private static Conditions ofHost(Condition condition, String value, String source) {
		return condition == Condition.GIC ? Conditions.UNKNOWN.withOther("host interrupt controller", value, source)
				: Conditions.UNKNOWN.with(condition, value, source);
	}

	/// A guest knows nothing of the clock, the clusters and the load of the host.
	private static Conditions ofGuest(Condition condition, String value, String source) {
		return switch (condition) {
		case HOST_KERNEL -> Conditions.UNKNOWN.with(Condition.GUEST_KERNEL, value, source);
		case CPUS -> Conditions.UNKNOWN.with(Condition.VCPUS, value, source);
		case HOST_PAGES -> Conditions.UNKNOWN.with(Condition.GUEST_PAGES, value, source);
		case PREEMPTION -> Conditions.UNKNOWN.withOther("guest kernel preemption", value, source);
		case MEMORY -> Conditions.UNKNOWN.withOther("guest memory", value, source);
		case CPU, CACHES, GIC -> Conditions.UNKNOWN.with(condition, value, source);
		default -> Conditions.UNKNOWN;
		};
	}

	private static void put(Map<Condition, String> told, Condition condition, String value) {
		if (!value.isBlank())
			told.putIfAbsent(condition, value.strip());
	}
}
