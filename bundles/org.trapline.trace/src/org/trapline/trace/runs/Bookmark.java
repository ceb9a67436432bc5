// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlValue;

/// A moment or a range of a recording that a user gave a name.
///
/// @param at nanoseconds since the recording's begin
/// @param length in nanoseconds; 0 for a moment
public record Bookmark(long at, long length, String name) {

	/// @return empty where something is missing or wrong, which the map's document is told
	static Optional<Bookmark> read(YamlMap map) {
		OptionalLong at = map.required("at").map(value -> value.whole(0, Long.MAX_VALUE)).orElse(OptionalLong.empty());
		long length = map.whole("length", 0, Long.MAX_VALUE).orElse(0);
		Optional<String> name = map.required("name").flatMap(YamlValue::text);
		return at.isEmpty() || name.isEmpty() ? Optional.empty()
				: Optional.of(new Bookmark(at.getAsLong(), length, name.get().strip()));
	}

	Map<String, Object> content() {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("at", at);
		if (length > 0)
			content.put("length", length);
		content.put("name", name);
		return content;
	}
}
