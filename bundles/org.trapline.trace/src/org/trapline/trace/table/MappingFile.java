// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlKind;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlValue;
import org.trapline.measure.yaml.YamlWriter;
import org.trapline.trace.table.TableMapping.Column;
import org.trapline.trace.table.TableMapping.Constant;
import org.trapline.trace.table.TableMapping.Source;
import org.trapline.trace.text.Cells;
import org.trapline.trace.text.LocaleNumbers.DecimalMark;

/// Mappings as files: {@code NAME.tlmap}.
public final class MappingFile {
	public static final YamlKind KIND = new YamlKind("mapping", 1);
	public static final String SUFFIX = ".tlmap";

	private static final Map<String, TableKind> KINDS = words(TableKind.values(), TableKind::key);
	private static final Map<String, Cells> CELLS = words(Cells.values(), c -> c.name().toLowerCase(Locale.ROOT));
	private static final Map<String, DecimalMark> MARKS = words(DecimalMark.values(),
			m -> m.name().toLowerCase(Locale.ROOT));

	private MappingFile() {
	}

	/// The file that is about one table.
	public static Path of(Path table) {
		return table.resolveSibling(table.getFileName() + SUFFIX);
	}

	/// Reads a mapping.
	///
	/// @throws YamlException if anything in it is wrong
	public static TableMapping read(Path file) throws YamlException, IOException {
		YamlDocument document = YamlDocument.read(file, KIND);
		YamlMap root = document.root();
		Optional<TableKind> kind = root.required("kind").flatMap(v -> v.choice(KINDS));
		Optional<YamlMap> table = root.map("table");
		TableFormat format = new TableFormat(table.flatMap(t -> t.choice("cells", CELLS)).orElse(Cells.COMMAS),
				table.flatMap(t -> t.choice("decimal-mark", MARKS)).orElse(DecimalMark.POINT),
				table.flatMap(t -> t.text("comments")).orElse("#"), table.flatMap(t -> t.flag("header")).orElse(true));
		root.required("columns");
		List<String> columns = root.texts("columns");
		Map<TableField, List<Source>> fields = new EnumMap<>(TableField.class);
		root.required("fields").flatMap(YamlValue::map).ifPresent(map -> {
			for (TableField field : TableField.values())
				map.value(field.key()).ifPresent(value -> fields.put(field, sources(value)));
		});
		document.check();
		TableMapping mapping = new TableMapping(kind.orElseThrow(), format, columns, fields);
		mapping.problems().forEach(problem -> root.problem("fields", problem.substring("found ".length(),
				problem.lastIndexOf(", expected ")), problem.substring(problem.lastIndexOf(", expected ") + 11)));
		document.check();
		return mapping;
	}

	/// Writes a mapping, over what stands there, as a whole or not at all.
	public static void write(TableMapping mapping, Path file) throws IOException {
		Map<String, Object> table = new LinkedHashMap<>();
		TableFormat format = mapping.format();
		table.put("cells", format.cells().name().toLowerCase(Locale.ROOT));
		table.put("decimal-mark", format.decimalMark().name().toLowerCase(Locale.ROOT));
		table.put("comments", format.comments());
		table.put("header", format.header());
		Map<String, Object> fields = new LinkedHashMap<>();
		mapping.fields().forEach((field, sources) -> fields.put(field.key(), sources.size() == 1
				? content(sources.getFirst()) : sources.stream().map(MappingFile::content).toList()));
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("kind", mapping.kind().key());
		content.put("table", table);
		content.put("columns", mapping.columns());
		content.put("fields", fields);
		Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
		Files.createDirectories(folder);
		Path whole = Files.createTempFile(folder, ".mapping", SUFFIX);
		try {
			Files.writeString(whole, YamlWriter.text(KIND, List.of(), content));
			Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(whole);
		}
	}

	private static List<Source> sources(YamlValue value) {
		List<Source> sources = new ArrayList<>();
		for (YamlValue one : value.isList() ? value.list() : List.of(value))
			one.map().ifPresent(map -> {
				Optional<String> constant = map.text("constant");
				Optional<String> column = constant.isPresent() ? Optional.empty()
						: map.required("column").flatMap(YamlValue::text);
				String unit = constant.isPresent() ? "" : map.text("unit").orElse("");
				constant.map(text -> (Source) new Constant(text)).or(() -> column.map(name -> new Column(name, unit)))
						.ifPresent(sources::add);
			});
		return sources;
	}

	private static Map<String, Object> content(Source source) {
		Map<String, Object> content = new LinkedHashMap<>();
		switch (source) {
		case Constant(String text) -> content.put("constant", text);
		case Column(String name, String unit) -> {
			content.put("column", name);
			if (!unit.isEmpty())
				content.put("unit", unit);
		}
		}
		return content;
	}

	private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
		return Arrays.stream(values).collect(Collectors.toMap(word, v -> v, (a, _) -> a, LinkedHashMap::new));
	}
}
