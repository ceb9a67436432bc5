// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.file.PointSetup;
import org.trapline.experiment.file.Workload;
import org.trapline.measure.yaml.YamlWriter;

/// A point as an experiment of its own, with nothing varied and nothing left to defaults: {@code trapline run} repeats it.
///
/// @param point which one
/// @param title of the experiment
record PointFile(Point point, String title) {
	/// Its name in a point's folder.
	static final String NAME = "point.experiment.yaml";
	/// The name of the board's file, with every key.
	static final String BOARD = "board.yaml";
	/// The name of the file of the hypervisor's costs, with every step.
	static final String COSTS = "costs.yaml";

	/// Writes it, its board and its costs.
	void write(Path folder) throws IOException {
		Files.writeString(folder.resolve(BOARD), point.setup().board().text());
		Files.writeString(folder.resolve(COSTS), point.setup().costs().text());
		Map<String, String> files = new LinkedHashMap<>();
		Workload workload = point.setup().workload();
		workload.files().forEach((what, file) -> files.put(what, file.toString()));
		if (workload.linux().isPresent()) {
			files.remove("image");
			files.remove("initrd");
			files.put("linux", String.valueOf(workload.image().getParent()));
		}
		Files.writeString(folder.resolve(NAME), text(files));
	}

	/// The text.
	///
	/// @param files what stands for each of the workload's files
	String text(Map<String, String> files) {
		Map<String, Object> content = new LinkedHashMap<>();
		if (!title.isEmpty())
			content.put("name", title + ": " + point.name());
		content.put("board", BOARD);
		content.put("side", PointSetup.word(point.setup().side()));
		content.put("mode", point.setup().timed() ? "timing" : "functional");
		content.put("exits", point.setup().traced() ? "trace" : "table");
		content.putAll(point.setup().sections());
		Map<String, Object> host = new LinkedHashMap<>();
		if (point.setup().sections().get("host") instanceof Map<?, ?> had)
			had.forEach((key, value) -> host.put(String.valueOf(key), value));
		host.put("costs", COSTS);
		content.put("host", host);
		content.put("seeds", List.of(point.seed()));
		Workload workload = point.setup().workload();
		Map<String, Object> what = new LinkedHashMap<>(files);
		if (!workload.arguments().isEmpty())
			what.put("arguments", workload.arguments());
		if (!workload.until().isEmpty())
			what.put("until", workload.until());
		workload.linux().ifPresent(linux -> what.put("warm-start", linux.warm()));
		what.put("cycles", workload.cycles());
		what.put("runs-on", workload.runsOn());
		content.put("workload", what);
		return YamlWriter.text(Experiment.KIND, List.of(), content);
	}
}
