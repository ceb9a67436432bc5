// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace;

import java.nio.file.Path;

/// What is wrong with a recording, and where.
///
/// @param file which file
/// @param place where in it
/// @param found what stands there
/// @param expected what should
public record Problem(Path file, Place place, String found, String expected) {

	/// A place in a file.
	public sealed interface Place {
		/// The file as a whole.
		record Whole() implements Place {
		}

		/// @param offset in bytes from the file's begin (of the decompressed content, where it was compressed as a whole)
		record Offset(long offset) implements Place {
		}

		/// @param line from 1
		record Line(long line) implements Place {
		}
	}

	public static Problem inFile(Path file, String found, String expected) {
		return new Problem(file, new Place.Whole(), found, expected);
	}

	public static Problem atOffset(Path file, long offset, String found, String expected) {
		return new Problem(file, new Place.Offset(offset), found, expected);
	}

	public static Problem atLine(Path file, long line, String found, String expected) {
		return new Problem(file, new Place.Line(line), found, expected);
	}

	/// The sentence that users read.
	public String message() {
		String where = switch (place) {
		case Place.Whole _ -> "";
		case Place.Offset(long offset) -> " at offset " + offset + " (0x" + Long.toHexString(offset) + ")";
		case Place.Line(long line) -> " line " + line;
		};
		return file + where + ": found " + found + ", expected " + expected;
	}
}
