// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.trapline.experiment.file.Experiment;
import org.trapline.kvm.cost.Cost;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.setup.Vm;
import org.trapline.measure.yaml.YamlException;
import org.trapline.platform.board.BoardFile;
import org.trapline.ui.experiment.FileKind;
import org.trapline.ui.experiment.yaml.KeyNote.Form;

/// The keys that files of a kind can have.
///
/// @param root whose keys are those of the file
/// @param settable the keys that settings can name, {@code board.gic.version}, with their notes
public record Schema(KeyNote root, List<KeyNote> settable) {
	public Schema {
		settable = List.copyOf(settable);
	}

	/// Read once, when it is first asked for.
	private static final class Known {
		private static final Schema BOARD = new Schema(root(Stream.concat(Stream.of(said(FileKind.BOARD)),
				KeyNotes.of(BoardFile.presets().keys()).stream()).toList()), List.of());
		private static final Schema EXPERIMENT = experiment();
	}

	/// Of the files of a kind.
	public static Schema of(FileKind kind) {
		return switch (kind) {
		case BOARD -> Known.BOARD;
		case EXPERIMENT -> Known.EXPERIMENT;
		};
	}

	private static KeyNote said(FileKind kind) {
		return new KeyNote("trapline", "what the file is", Form.VALUE, "", List.of(kind.yaml().toString()), "", "", false,
				List.of());
	}

	private static KeyNote root(List<KeyNote> keys) {
		return KeyNote.of("", "", Form.MAP, keys);
	}

	private static Schema experiment() {
		Map<?, ?> schema = resource();
		List<KeyNote> known = KeyNotes.of(schema, schema.get("$defs") instanceof Map<?, ?> defs ? defs : Map.of());
		// hosts and VMs have readers, which know the presets too
		List<KeyNote> sections = KeyNotes.of(Vm.sections());
		List<KeyNote> keys = new ArrayList<>();
		for (KeyNote key : known)
			keys.add(sections.stream().filter(section -> section.name().equals(key.name())).findFirst().orElse(key));
		List<KeyNote> settable = new ArrayList<>();
		for (KeyNote key : keys)
			if (List.of("side", "mode", "exits", "board").contains(key.name()))
				settable.add(key);
			else if (List.of("host", "vms", "workload").contains(key.name()))
				flatten(key.name() + '.', key.keys(), settable);
		flatten("board.", KeyNotes.of(BoardFile.presets().keys()), settable);
		List<Map.Entry<String, CostSet>> costs = CostSet.NAMES.stream().map(name -> Map.entry(name, costs(name))).toList();
		for (Step step : Step.values())
			if (step.priced())
				settable.add(new KeyNote("costs." + step.key(), step.words() + published(step, costs), Form.VALUE, "cycles",
						List.of(), "", "", false, List.of()));
		return new Schema(root(keys), settable);
	}

	private static CostSet costs(String name) {
		try {
			return CostSet.read(name, List.of());
		} catch (YamlException | IOException e) {
			throw new IllegalStateException("the cost set " + name, e);
		}
	}

	/// What the cost sets that come with Trapline have for a step, with the source of each figure.
	private static String published(Step step, List<Map.Entry<String, CostSet>> sets) {
		StringBuilder text = new StringBuilder();
		for (Map.Entry<String, CostSet> set : sets) {
			Cost cost = set.getValue().costs().get(step);
			if (cost != null)
				text.append('\n').append(set.getKey()).append(": ").append(cost.cycles()).append(", ").append(cost.source());
		}
		return text.toString();
	}

	private static void flatten(String path, List<KeyNote> keys, List<KeyNote> into) {
		for (KeyNote key : keys) {
			if (key.keys().isEmpty() || key.optional())
				into.add(new KeyNote(path + key.name(), key.words(), key.form(), key.unit(), key.optional() ? List.of("none")
						: key.choices(), key.preset(), key.range(), key.optional(), List.of()));
			flatten(path + key.name() + '.', key.keys(), into);
		}
	}

	/// The schema of experiments; JSON is YAML.
	private static Map<?, ?> resource() {
		try (InputStream in = Experiment.class.getResourceAsStream("experiment.schema.json")) {
			if (in == null)
				throw new IllegalStateException("no resource experiment.schema.json");
			return (Map<?, ?>) new Load(LoadSettings.builder().build())
					.loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/// What is known of a path; empty for one that no file can have.
	public Optional<KeyNote> at(YamlPath path) {
		KeyNote note = root;
		for (String step : path.steps()) {
			if (YamlPath.index(step) >= 0)
				continue; // an item has the keys of its list
			Optional<KeyNote> next = switch (note.form()) {
			case SETTINGS -> settable(step);
			case VARIANTS -> Optional.of(KeyNote.of(step, "settings of " + step, Form.SETTINGS, List.of()));
			case NAMED -> Optional.of(KeyNote.of(step, note.words(), Form.VALUE, List.of()));
			default -> note.key(step);
			};
			if (next.isEmpty())
				return Optional.empty();
			note = next.get();
		}
		return Optional.of(note);
	}

	/// The note of a key that settings can name; places in lists may be given.
	public Optional<KeyNote> settable(String key) {
		String plain = key.replaceAll("\\[\\d+]", "");
		return settable.stream().filter(note -> note.name().equals(plain)).findFirst();
	}

	/// The notes of the keys that a map at a path can have.
	public List<KeyNote> keys(YamlPath path) {
		return at(path).map(note -> note.form() == Form.SETTINGS ? settable : note.keys()).orElse(List.of());
	}

	/// The names of those, in the order in which they are usually written.
	public List<String> order(YamlPath path) {
		return keys(path).stream().map(KeyNote::name).toList();
	}
}
