// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A kind of core: its name and ID registers, from a text resource beside this class.
///
/// @param name as users write it: {@code cortex-a57}
/// @param registers those that are not 0
public record CoreModel(String name, Map<IdRegister, Long> registers) {
	/// The models that there are.
	public static final List<String> NAMES = List.of("cortex-a57", "cortex-a72", "armv8.2-vhe");

	public CoreModel {
		Map<IdRegister, Long> copy = new EnumMap<>(IdRegister.class);
		copy.putAll(registers);
		registers = Collections.unmodifiableMap(copy);
	}

	/// The model of a name; empty if there is none.
	public static Optional<CoreModel> of(String name) {
		return NAMES.contains(name) ? Optional.of(load(name)) : Optional.empty();
	}

	private static CoreModel load(String name) {
		try (InputStream in = CoreModel.class.getResourceAsStream(name + ".txt")) {
			if (in == null)
				throw new IllegalStateException("no resource " + name + ".txt");
			Map<IdRegister, Long> registers = new EnumMap<>(IdRegister.class);
			for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
				String[] parts = line.replaceFirst("#.*", "").strip().split("\\s+");
				if (parts.length == 2)
					registers.put(IdRegister.valueOf(parts[0]), Long.parseUnsignedLong(parts[1].substring(2), 16));
			}
			return new CoreModel(name, registers);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/// The value of a register.
	public long register(IdRegister register) {
		return registers.getOrDefault(register, 0L);
	}

	/// What it has.
	public Set<Feature> features() {
		Set<Feature> features = EnumSet.noneOf(Feature.class);
		for (Feature feature : Feature.values())
			if (feature.in(this))
				features.add(feature);
		return features;
	}
}
