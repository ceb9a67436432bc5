// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare.file;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Role;
import org.trapline.analysis.compare.Settings;
import org.trapline.measure.yaml.YamlWriter;

/// Writes a comparison file: every setting, so that a later Trapline with other defaults compares the same.
final class ComparisonText {
	private ComparisonText() {
	}

	static String of(ComparisonFile comparison, Path file) {
		Path parent = file.toAbsolutePath().normalize().getParent();
		Path folder = parent == null ? file.toAbsolutePath() : parent;
		Map<String, Object> content = new LinkedHashMap<>();
		List<Object> sides = new ArrayList<>();
		for (ComparisonFile.Side side : comparison.sides()) {
			Map<String, Object> keys = new LinkedHashMap<>();
			keys.put(Keys.LABEL, side.label());
			side.role().map(Role::word).ifPresent(role -> keys.put(Keys.ROLE, role));
			keys.put(Keys.RUNS, side.runs().stream().map(run -> relative(folder, run)).toList());
			sides.add(keys);
		}
		content.put(Keys.SIDES, sides);
		Settings settings = comparison.settings();
		content.put(Keys.THRESHOLD, plain(settings.threshold()));
		content.put(Keys.CONFIDENCE, plain(settings.confidence()));
		content.put(Keys.QUANTILES, settings.quantiles().stream().map(ComparisonText::plain).toList());
		content.put(Keys.RESAMPLES, settings.resamples());
		content.put(Keys.SEED, settings.seed());
		alignment(content, settings.alignment());
		settings.vcpu().ifPresent(vcpu -> content.put(Keys.VCPU, vcpu));
		return YamlWriter.text(ComparisonFile.KIND, comparison.headComments(), content);
	}

	private static void alignment(Map<String, Object> content, Alignment alignment) {
		switch (alignment) {
		case Alignment.FirstExit() -> content.put(Keys.ALIGNMENT, Keys.FIRST_EXIT);
		case Alignment.Marker(String cause, int occurrence) -> {
			Map<String, Object> marker = new LinkedHashMap<>();
			marker.put(Keys.MARKER, cause);
			marker.put(Keys.OCCURRENCE, occurrence);
			content.put(Keys.ALIGNMENT, marker);
		}
		case Alignment.Offset(Map<String, Long> nanos) -> content.put(Keys.ALIGNMENT,
				nanos.isEmpty() ? Keys.BEGIN : Map.of(Keys.OFFSETS, new TreeMap<>(nanos)));
		}
	}

	/// A path as the file has it; whole where it cannot be relative, as on another drive.
	private static String relative(Path folder, Path run) {
		Path whole = run.isAbsolute() ? run.normalize() : folder.resolve(run).normalize();
		boolean near = folder.getRoot() != null && folder.getRoot().equals(whole.getRoot());
		String text = (near ? folder.relativize(whole) : whole).toString()
				.replace(folder.getFileSystem().getSeparator(), "/");
		return text.isEmpty() ? "." : text;
	}

	private static String plain(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}
}
