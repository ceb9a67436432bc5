// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.yaml.YamlKind;
import org.trapline.measure.yaml.YamlWriter;

/// The file beside a recording that holds what the user says of the run.
final class NotesFile {
	private NotesFile() {
	}

	static void save(Path file, RunNotes notes) throws IOException {
		Map<String, Object> conditions = new LinkedHashMap<>();
		notes.conditions().known().forEach((condition, told) -> conditions.put(condition.key(), told.value()));
		notes.conditions().others().forEach((name, told) -> conditions.put(name, told.value()));
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("label", notes.label());
		content.put("conditions", conditions);
		Files.writeString(file, YamlWriter.text(new YamlKind("run", 1), List.of(), content));
	}
}
