// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.experiment.yaml.Scalars;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.experiment.yaml.YamlText;
import org.trapline.ui.theme.ChoiceBar;

/// The fields of one measure: what it is taken of, and which figure.
final class MeasureForm {
	private static final YamlPath MEASURE = YamlPath.of("measure");

	private final FormContext context;
	private final Runnable resized;
	private final Composite frame;
	private final List<KeyField> fields = new ArrayList<>();
	private int shown = -1;
	private @Nullable Source source;

	/// What a measure is taken of.
	enum Source {
		SCORE("the result of a benchmark", "{name: %s, score: control}"),
		CURVE("a value of a curve", "{name: %s, curve: lat_ctx}"),
		EXITS("a row of the exit-timing table", "{name: %s, exits: all, figure: rate}"),
		LATENCY("of a distribution of times", "{name: %s, latency: pingpong, figure: median}"),
		COUNTER("the total of a counter", "{name: %s, counter: instructions}"),
		STEP("what a step of the hypervisor takes", "{name: %s, step: distributor, of: all, figure: mean}");

		private final String words;
		private final String entry;

		Source(String words, String entry) {
			this.words = words;
			this.entry = entry;
		}

		String key() {
			return name().toLowerCase(Locale.ROOT);
		}

		private List<String> keys() {
			return switch (this) {
			case SCORE, COUNTER -> List.of("name", key());
			case CURVE -> List.of("name", key(), "at");
			case EXITS -> List.of("name", key(), "figure", "vcpu");
			case LATENCY -> List.of("name", key(), "figure");
			case STEP -> List.of("name", key(), "of", "figure");
			};
		}
	}

	/// @param resized called when it needs another height
	MeasureForm(Composite parent, FormContext context, Runnable resized) {
		this.context = context;
		this.resized = resized;
		frame = context.look().composite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(frame);
	}

	Composite control() {
		return frame;
	}

	/// What a measure is taken of, in a few words.
	static String summary(YamlText yaml, YamlPath measure) {
		List<String> words = new ArrayList<>();
		for (Source each : Source.values())
			yaml.value(measure.key(each.key())).ifPresent(value -> words.add(each.key() + ' ' + value));
		yaml.value(measure.key("of")).ifPresent(of -> words.add("of " + of));
		yaml.value(measure.key("at")).ifPresent(at -> words.add("at " + at));
		yaml.value(measure.key("figure")).ifPresent(words::add);
		yaml.value(measure.key("vcpu")).ifPresent(vcpu -> words.add("vCPU " + vcpu));
		return String.join(", ", words);
	}

	/// Shows an item of the list of measures.
	///
	/// @param index -1 for none
	void show(int index) {
		Optional<YamlText> yaml = context.model().yaml();
		if (yaml.isEmpty())
			return;
		Source now = index < 0 || index >= yaml.get().size(MEASURE) ? null : source(yaml.get(), MEASURE.item(index));
		if (index != shown || now != source)
			make(index, now);
		fields.forEach(KeyField::show);
	}

	private static Source source(YamlText yaml, YamlPath measure) {
		for (Source each : Source.values())
			if (yaml.find(measure.key(each.key())).isPresent())
				return each;
		return Source.SCORE;
	}

	private void make(int index, @Nullable Source now) {
		shown = index;
		source = now;
		for (Control child : frame.getChildren())
			child.dispose();
		fields.clear();
		if (now != null) {
			YamlPath measure = MEASURE.item(index);
			ChoiceBar<Source> choice = new ChoiceBar<>(frame, context.look(), now, chosen -> turn(measure, chosen));
			for (Source each : Source.values())
				choice.add(each, each.key(), each.words);
			Composite grid = context.look().composite(frame);
			GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 4).applyTo(grid);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
			for (String key : now.keys())
				fields.add(new KeyField(grid, context, measure.key(key),
						context.model().schema().at(measure.key(key)).orElseThrow(), key));
		}
		frame.layout(true, true);
		resized.run();
	}

	private void turn(YamlPath measure, Source to) {
		if (to != source)
			context.model().change(edits -> edits.set(measure, to.entry.formatted(Scalars.written(
					edits.yaml().value(measure.key("name")).orElse("figure"), true))));
	}
}
