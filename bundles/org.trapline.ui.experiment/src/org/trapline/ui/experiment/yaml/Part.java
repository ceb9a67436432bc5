// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.List;
import java.util.Optional;

/// A part of a YAML text with its place: characters from {@code start} to before {@code end}.
public sealed interface Part {
	int start();

	int end();

	/// A word, number or text.
	///
	/// @param text what it stands for
	/// @param plain whether it has no quotation marks
	record Scalar(int start, int end, String text, boolean plain) implements Part {
		/// Whether nothing stands there.
		public boolean empty() {
			return plain && text.isEmpty();
		}
	}

	/// A list.
	///
	/// @param flow whether it stands in brackets
	record Items(int start, int end, boolean flow, List<Part> items) implements Part {
		public Items {
			items = List.copyOf(items);
		}
	}

	/// Keys with values.
	///
	/// @param flow whether they stand in braces
	record Entries(int start, int end, boolean flow, List<Entry> entries) implements Part {
		public Entries {
			entries = List.copyOf(entries);
		}

		/// The entry of a key, the first one if it stands there again.
		public Optional<Entry> entry(String key) {
			return entries.stream().filter(entry -> entry.key.equals(key)).findFirst();
		}
	}

	/// A key with its value.
	///
	/// @param start of the key
	/// @param keyEnd behind the key
	/// @param colonEnd behind the colon
	record Entry(int start, int keyEnd, int colonEnd, String key, Part value) {
		int end() {
			return Math.max(colonEnd, value.end());
		}
	}
}
