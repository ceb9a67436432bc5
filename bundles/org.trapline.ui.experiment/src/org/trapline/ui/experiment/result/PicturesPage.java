// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.canvas.ChartCanvas;
import org.trapline.ui.canvas.ChartTools;
import org.trapline.ui.measure.pages.PageBody;

/// A page with a picture of one measure, along one thing that was varied where there is one for each.
final class PicturesPage implements ResultsPage {
	private final ResultsContext context;
	private final ResultsPageKind kind;
	private final Function<OpenedResults, List<CurveChoices.Choice>> choices;
	private String measure = "";
	private String along = "";
	private @Nullable Controls controls;

	private record Controls(Combo measures, Combo alongs, ChartCanvas chart) {
	}

	PicturesPage(ResultsContext context, ResultsPageKind kind, Function<OpenedResults, List<CurveChoices.Choice>> choices) {
		this.context = context;
		this.kind = kind;
		this.choices = choices;
	}

	@Override
	public ResultsPageKind kind() {
		return kind;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		body.name("Measure");
		Combo measures = body.list(index -> choose(measures().get(index), along));
		boolean several = all().stream().anyMatch(choice -> !choice.along().isEmpty());
		if (several)
			body.name("along");
		Combo alongs = body.list(index -> choose(measure, alongs().get(index)));
		alongs.setVisible(several);
		ChartCanvas chart = new ChartCanvas(body.page(), context.exportName(kind.name().toLowerCase(java.util.Locale.ROOT)),
				context.theme());
		body.fill(chart.canvas().control());
		ChartTools.add(body.tools(), chart, context.look());
		controls = new Controls(measures, alongs, chart);
		context.follow(parent, body.page(), () -> choose(measure, along));
	}

	private List<CurveChoices.Choice> all() {
		return choices.apply(context.session().opened().orElseThrow());
	}

	private List<String> measures() {
		return all().stream().map(CurveChoices.Choice::measure).distinct().toList();
	}

	private List<String> alongs() {
		return all().stream().filter(choice -> choice.measure().equals(measure)).map(CurveChoices.Choice::along).toList();
	}

	/// Shows a measure, along something that was varied; the first where there is none such.
	void choose(String wantedMeasure, String wantedAlong) {
		Controls c = Objects.requireNonNull(controls);
		List<CurveChoices.Choice> all = all();
		if (all.isEmpty())
			return;
		boolean same = wantedMeasure.equals(measure) && wantedAlong.equals(along) && !measure.isEmpty();
		measure = measures().contains(wantedMeasure) ? wantedMeasure : all.getFirst().measure();
		along = alongs().contains(wantedAlong) ? wantedAlong : alongs().getFirst();
		c.measures.setItems(measures().toArray(String[]::new));
		c.measures.select(measures().indexOf(measure));
		c.alongs.setItems(alongs().toArray(String[]::new));
		c.alongs.select(alongs().indexOf(along));
		c.measures.getParent().layout();
		all.stream().filter(choice -> choice.measure().equals(measure) && choice.along().equals(along)).findFirst()
				.ifPresent(choice -> {
					if (same)
						c.chart.show(choice.source());
					else
						c.chart.showAnew(choice.source());
				});
	}

	/// The chart.
	ChartCanvas chart() {
		return Objects.requireNonNull(controls).chart;
	}

	@Override
	public void setFocus() {
		if (controls != null)
			controls.chart.canvas().control().setFocus();
	}
}
