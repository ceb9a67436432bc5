// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.document;

import java.util.List;

/// A part of a document that stands by itself. The texts in it still have their inline marks, see {@link Inline}.
sealed interface Block {
	/// @param level from 1, the document's title
	record Heading(int level, String text) implements Block {
	}

	record Paragraph(String text) implements Block {
	}

	/// An item of a list.
	record Item(String text) implements Block {
	}

	/// Lines to be shown as they are.
	record Code(String text) implements Block {
	}

	/// @param header one text a column
	/// @param rows as many texts each as the header has
	record Table(List<String> header, List<List<String>> rows) implements Block {
		public Table {
			header = List.copyOf(header);
			rows = rows.stream().map(List::copyOf).toList();
		}
	}

	/// @param target the file, relative to the document
	record Picture(String text, String target) implements Block {
	}
}
