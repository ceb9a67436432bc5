// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads {@code lscpu -J}: the same fields and values as {@link LscpuText}, and those of {@code lscpu -J -C}.
final class LscpuJson implements SystemText {
	private static final JsonFactory JSON = new JsonFactory();

	@Override
	public String what() {
		return "lscpu";
	}

	@Override
	public void read(String name, List<String> lines, Findings findings) {
		String text = String.join("\n", lines).strip();
		if (text.startsWith("{") && (text.contains("\"lscpu\"") || text.contains("\"caches\"")))
			new LscpuText().read(name, fields(text), findings);
	}

	/// The lines that lscpu prints without -J; those before what is no JSON.
	private static List<String> fields(String text) {
		List<String> lines = new ArrayList<>();
		String field = "";
		List<String> row = new ArrayList<>();
		try (JsonParser parser = JSON.createParser(text)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.END_OBJECT && !row.isEmpty()) {
					lines.add(String.join(" ", row));
					row.clear();
				}
				if (!token.isScalarValue())
					continue;
				String key = String.valueOf(parser.currentName());
				if (key.equals("field"))
					field = parser.getText();
				else if (key.equals("data"))
					lines.add(field + ' ' + parser.getText());
				else
					row.add(parser.getText());
			}
		} catch (IOException _) {
			// what was read counts
		}
		return lines;
	}
}
