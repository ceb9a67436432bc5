// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.text;

import java.util.function.IntUnaryOperator;
import org.trapline.a64.table.Bits;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.TableException;

/// The fields of an encoding, for those who write its operands.
record Fields(Bits bits) {
	/// A field that must be there.
	Field get(String name) {
		return bits.field(name)
				.orElseThrow(() -> new TableException("no field " + name + " among " + bits.names()));
	}

	/// The value of a field, or of fixed bits where the encoding has no such field.
	///
	/// @param low where the bits are if they are fixed
	IntUnaryOperator orFixed(String name, int low, int width) {
		return bits.field(name).orElse(new Field(name, low, width))::of;
	}

	boolean has(String name) {
		return bits.field(name).isPresent();
	}

	/// A register number's field: {@code d} is Rd.
	Field register(String letter) {
		return get("R" + letter);
	}

	/// An immediate's value as a signed number.
	static int signed(Field field, int word) {
		int unused = 32 - field.width();
		return field.of(word) << unused >> unused;
	}
}
