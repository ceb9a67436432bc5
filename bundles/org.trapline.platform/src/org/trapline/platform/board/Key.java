// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.util.List;

/// A key of a board's file, with what a board has there.
public sealed interface Key {
	/// What is written before the colon.
	String name();

	/// What it means, for the guide.
	String words();

	/// How a value is written.
	enum Type {
		/// Bytes: {@code 32K}.
		SIZE,
		/// A physical address: {@code 0x9000000}.
		ADDRESS,
		/// A frequency: {@code 1800 MHz}.
		FREQUENCY,
		/// A whole number.
		WHOLE,
		/// A number.
		NUMBER,
		/// {@code true} or {@code false}.
		FLAG,
		/// One of some words.
		CHOICE,
		/// Any text.
		TEXT
	}

	/// A value.
	///
	/// @param unit of a number; may be empty
	/// @param least that may stand there, of a size or number
	/// @param most that may stand there
	/// @param choices words that may stand there; of a number, beside it
	/// @param value that the board has, as it is written
	record Value(String name, Type type, String unit, double least, double most, List<String> choices, String value,
			String words) implements Key {
	}

	/// A part with keys of its own.
	///
	/// @param kind how it stands there
	/// @param items the keys of it, or of each item of the list; none if the part is left out
	record Part(String name, Kind kind, List<List<Key>> items, String words) implements Key {
	}

	/// How a part stands there.
	enum Kind {
		/// As a map.
		MAP,
		/// As a map, or {@code none}.
		OPTIONAL,
		/// As a list of maps.
		LIST
	}
}
