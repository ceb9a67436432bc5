// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/// Writes YAML as people do: one key a line, in the order given, no quotation marks where none are needed.
///
/// The same content gives the same text. {@link YamlDocument} reads the same content back; comments other than those
/// above the first key are lost when a file is read and written again.
public final class YamlWriter {
	private static final DumpSettings SETTINGS = DumpSettings.builder().setIndent(2).setIndicatorIndent(2)
			.setIndentWithIndicator(true).setSplitLines(false).setMaxSimpleKeyLength(1024).build();
	/// What would be read as no value without quotation marks, or by YAML 1.1 as a point in time.
	private static final Pattern NO_TEXT = Pattern.compile("|~|null|\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z", Pattern.CASE_INSENSITIVE);
	/// What can only be told from what is around it by writing it as an escape.
	private static final Pattern ESCAPED = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

	private final List<Event> events = new ArrayList<>();

	private YamlWriter() {
	}

	/// The text of a file.
	///
	/// @param headComments lines above the first key, with their {@code #}
	/// @param content values by key: texts, numbers, booleans, lists and maps of them; others are written as their
	///        text.
	///        An empty list or map is left out
	public static String text(YamlKind kind, List<String> headComments, Map<String, ?> content) {
		YamlWriter writer = new YamlWriter();
		writer.events.add(new StreamStartEvent());
		writer.events.add(new DocumentStartEvent(false, Optional.empty(), Map.of()));
		writer.events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
		writer.scalar(YamlKind.KEY);
		writer.scalar(kind.toString());
		writer.entries(content);
		writer.events.add(new MappingEndEvent());
		writer.events.add(new DocumentEndEvent(false));
		writer.events.add(new StreamEndEvent());
		StringBuilder text = new StringBuilder();
		headComments.forEach(line -> text.append(line).append('\n'));
		return text.append(new Present(SETTINGS).emitToString(writer.events.iterator())).toString();
	}

	private void entries(Map<?, ?> content) {
		content.forEach((key, value) -> {
			if (!empty(value)) {
				scalar(String.valueOf(key));
				value(value);
			}
		});
	}

	private void value(Object value) {
		switch (value) {
		case Map<?, ?> map -> {
			events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
			entries(map);
			events.add(new MappingEndEvent());
		}
		case List<?> list -> {
			events.add(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
			list.forEach(this::value);
			events.add(new SequenceEndEvent());
		}
		default -> scalar(value.toString());
		}
	}

	private void scalar(String text) {
		ScalarStyle style = NO_TEXT.matcher(text).matches() ? ScalarStyle.SINGLE_QUOTED
				: ESCAPED.matcher(text).find() ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
		events.add(new ScalarEvent(Optional.empty(), Optional.empty(), new ImplicitTuple(true, true), text, style));
	}

	private static boolean empty(Object value) {
		return value instanceof Map<?, ?> map && map.isEmpty() || value instanceof List<?> list && list.isEmpty();
	}
}
