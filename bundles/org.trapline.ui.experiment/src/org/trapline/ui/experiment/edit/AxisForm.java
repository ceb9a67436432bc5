// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.ui.experiment.yaml.Part;
import org.trapline.ui.experiment.yaml.Scalars;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.experiment.yaml.YamlText;
import org.trapline.ui.theme.ChoiceBar;

/// The fields of one thing that is varied: a key with a list or a range of values, or named variants.
final class AxisForm {
	private static final YamlPath VARY = YamlPath.of("vary");
	private static final String VALUES = "values";
	private static final String VARIANTS = "variants";

	private final FormContext context;
	private final Runnable resized;
	private final Composite frame;
	private final List<KeyField> fields = new ArrayList<>();
	private @Nullable Text values;
	private @Nullable NamedValues variants;
	private int shown = -1;
	private @Nullable Kind kind;

	/// How values are given.
	enum Kind {
		LIST("List"), RANGE("Range"), VARIANTS("Named variants");

		private final String words;

		Kind(String words) {
			this.words = words;
		}
	}

	/// @param resized called when it needs another height
	AxisForm(Composite parent, FormContext context, Runnable resized) {
		this.context = context;
		this.resized = resized;
		frame = context.look().composite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(frame);
	}

	Composite control() {
		return frame;
	}

	/// The values of something that is varied, in a few words.
	static String summary(YamlText yaml, YamlPath axis) {
		return switch (kind(yaml, axis)) {
		case LIST -> list(yaml, axis.key(VALUES));
		case VARIANTS -> String.join(", ", yaml.keys(axis.key(VARIANTS)));
		case RANGE -> {
			String unit = yaml.value(axis.key("unit")).map(u -> ' ' + u).orElse("");
			String by = yaml.value(axis.key("times")).map(t -> "\u00D7 " + t).orElseGet(() -> "+ "
					+ yaml.value(axis.key("step")).orElse("?"));
			yield yaml.value(axis.key("from")).orElse("?") + " to " + yaml.value(axis.key("to")).orElse("?") + unit + ", " + by;
		}
		};
	}

	private static Kind kind(YamlText yaml, YamlPath axis) {
		return yaml.find(axis.key(VARIANTS)).isPresent() ? Kind.VARIANTS
				: yaml.find(axis.key("from")).isPresent() ? Kind.RANGE : Kind.LIST;
	}

	private static String list(YamlText yaml, YamlPath path) {
		return String.join(", ", IntStream.range(0, yaml.size(path)).mapToObj(i -> yaml.find(path.item(i))
				.map(part -> part instanceof Part.Scalar scalar ? Scalars.written(scalar.text(), true)
						: yaml.written(part)).orElse(""))
				.toList());
	}

	/// Shows an item of the list of what is varied.
	///
	/// @param index -1 for none
	void show(int index) {
		Optional<YamlText> yaml = context.model().yaml();
		if (yaml.isEmpty())
			return;
		Kind now = index < 0 || index >= yaml.get().size(VARY) ? null : kind(yaml.get(), VARY.item(index));
		if (index != shown || now != kind)
			make(index, now);
		fields.forEach(KeyField::show);
		if (values != null && !values.isFocusControl() && index >= 0)
			values.setText(list(yaml.get(), VARY.item(index).key(VALUES)));
		if (variants != null)
			variants.show();
	}

	private void make(int index, @Nullable Kind now) {
		shown = index;
		kind = now;
		for (Control child : frame.getChildren())
			child.dispose();
		fields.clear();
		values = null;
		variants = null;
		if (now != null) {
			YamlPath axis = VARY.item(index);
			ChoiceBar<Kind> choice = new ChoiceBar<>(frame, context.look(), now, chosen -> turn(axis, chosen));
			for (Kind each : Kind.values())
				choice.add(each, each.words, "");
			fields(axis, now);
		}
		frame.layout(true, true);
		resized.run();
	}

	private void fields(YamlPath axis, Kind now) {
		Composite grid = context.look().composite(frame);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 4).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
		field(grid, axis, "name").span(now == Kind.VARIANTS ? 3 : 1);
		if (now != Kind.VARIANTS)
			field(grid, axis, "key");
		switch (now) {
		case LIST -> values(grid, axis);
		case RANGE -> List.of("from", "to", "step", "times", "unit").forEach(key -> field(grid, axis, key));
		case VARIANTS -> {
			NamedValues table = new NamedValues(frame, context, axis.key(VARIANTS), List.of("Variant", "Settings"), false);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(table.control());
			variants = table;
		}
		}
	}

	private KeyField field(Composite grid, YamlPath axis, String key) {
		YamlPath path = axis.key(key);
		KeyField field = new KeyField(grid, context, path, context.model().schema().at(path).orElseThrow(), key);
		fields.add(field);
		return field;
	}

	private void values(Composite grid, YamlPath axis) {
		context.look().label(grid, VALUES, Swatch.TEXT);
		Text text = context.look().plain(new Text(grid, SWT.BORDER));
		text.setToolTipText("The values, with commas between them");
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(text);
		text.addListener(SWT.FocusOut, _ -> take(axis, text.getText()));
		text.addListener(SWT.DefaultSelection, _ -> take(axis, text.getText()));
		values = text;
	}

	/// Enters a list of values as the user would.
	void enter(String list) {
		if (values != null)
			values.setText(list);
		take(VARY.item(shown), list);
	}

	private void take(YamlPath axis, String text) {
		String now = context.model().yaml().map(yaml -> list(yaml, axis.key(VALUES))).orElse("");
		if (text.strip().equals(now) || text.isBlank())
			return;
		String flow = '[' + text.strip() + ']';
		boolean yaml = YamlText.parse(flow).filter(t -> t.root() instanceof Part.Items).isPresent();
		String value = yaml ? flow : '[' + String.join(", ", Arrays.stream(text.split(",")).map(String::strip)
				.map(one -> Scalars.value(one, true)).toList()) + ']';
		context.model().change(edits -> edits.set(axis.key(VALUES), value));
	}

	/// Gives the values another way; name and key stay.
	void turn(YamlPath axis, Kind to) {
		if (to == kind)
			return;
		context.model().change(edits -> {
			String name = edits.yaml().value(axis.key("name")).map(n -> "name: " + Scalars.written(n, true)).orElse("");
			String key = edits.yaml().value(axis.key("key")).map(k -> "key: " + Scalars.written(k, true))
					.orElse("key: host.tick");
			return edits.set(axis, '{' + switch (to) {
			case LIST -> joined(name, key) + ", values: [1, 2]";
			case RANGE -> joined(name, key) + ", from: 1, to: 4, times: 2";
			case VARIANTS -> (name.isEmpty() ? "name: variant" : name)
					+ ", variants: {a: {host.tick: 100}, b: {host.tick: 250}}";
			} + '}');
		});
	}

	private static String joined(String name, String key) {
		return name.isEmpty() ? key : name + ", " + key;
	}
}
