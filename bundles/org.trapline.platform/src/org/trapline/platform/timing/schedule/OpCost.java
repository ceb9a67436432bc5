// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.schedule;

import java.util.Arrays;
import java.util.Map;

/// What an instruction takes.
///
/// @param latency cycles from its operands to its result
/// @param forwarded cycles from a result of the same class, as accumulator, to its result
/// @param operations micro-operations that it is dispatched as
/// @param busy cycles for which it keeps each pipe of {@link Pipes} busy
record OpCost(int latency, int forwarded, int operations, int[] busy) {
	/// Reads the columns of a row after its name.
	///
	/// @throws IllegalArgumentException if they are no such columns
	static OpCost parse(String columns, Pipes pipes) {
		String[] parts = columns.strip().split("\\s+");
		if (parts.length != 2 && (parts.length != 4 || !parts[2].equals("into")))
			throw new IllegalArgumentException("\"" + columns.strip() + "\", expected LATENCY PIPES or LATENCY PIPES into LATENCY");
		int latency = Integer.parseInt(parts[0]);
		int[] busy = new int[pipes.names().size()];
		String[] operations = parts[1].split("\\+");
		for (String operation : operations) {
			String[] pair = operation.split("\\*");
			busy[pipes.index(pair[0])] += pair.length > 1 ? Integer.parseInt(pair[1]) : 1;
		}
		return new OpCost(latency, parts.length == 4 ? Integer.parseInt(parts[3]) : latency, operations.length, busy);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OpCost cost && latency == cost.latency && forwarded == cost.forwarded
				&& operations == cost.operations && Arrays.equals(busy, cost.busy);
	}

	@Override
	public int hashCode() {
		return Map.of(latency, Arrays.hashCode(busy)).hashCode();
	}
}
