// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trapline.experiment.calibrate.Calibrated;
import org.trapline.experiment.calibrate.Calibrated.Figures;
import org.trapline.experiment.calibrate.Calibrated.Fitted;
import org.trapline.experiment.calibrate.Calibrated.Group;
import org.trapline.experiment.calibrate.Calibrated.Known;
import org.trapline.experiment.calibrate.Calibrated.LeftOut;
import org.trapline.experiment.calibrate.Calibrated.Three;
import org.trapline.experiment.calibrate.Target;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;
import org.trapline.report.text.TextLines;
import org.trapline.report.text.TextTable;

/// A calibration for a terminal: the fitted costs and how well each is known, the rows that were fitted, those that
/// were not.
public final class CalibrationText {
	/// Fewer are expected of a row that a short run may well have none of.
	private static final double FEW = 3;
	/// What is no further off is the same to people.
	private static final double SAME = 0.05;

	private final Calibrated found;
	private final TextLines lines;
	private final int width;

	private CalibrationText(Calibrated found, TextLines lines, int width) {
		this.found = found;
		this.lines = lines;
		this.width = width;
	}

	/// Writes it.
	///
	/// @param title of the experiment
	/// @param board what it was fitted to, in words
	/// @param out not closed
	public static void write(Calibrated found, String title, String board, ExperimentText.Parameters parameters,
			Appendable out) {
		TextLines lines = new TextLines(out, parameters.width(), parameters.colour());
		lines.heading("Calibration" + (title.isEmpty() ? "" : ": " + title));
		lines.prose("", board, 0);
		new CalibrationText(found, lines, parameters.width()).write();
	}

	private void write() {
		lines.line("");
		costs();
		notes();
		rows("Fitted", true);
		rows("Held back: predicted, not fitted", false);
		absent();
		leftOut();
		lines.line("");
		lines.muted(found.simulations() + (found.simulations() == 1 ? " simulation, " : " simulations, ")
				+ (found.settled() ? "another would change nothing" : "and the fit was not settled"));
	}

	private void costs() {
		TextTable table = new TextTable("cost in cycles");
		table.column("before", 2);
		table.column("fitted", 1);
		table.column("95 % from", 1);
		table.column("to", 1);
		table.column("prior", 4);
		table.column("known", 2);
		for (Fitted one : found.fitted())
			table.row(one.step().key(), List.of(plain(one.before()), plain(one.cycles()), plain(one.low()), plain(one.high()),
					new Quantity(prior(one), ""), new Quantity(one.known().word() + (one.atBound() ? ", at its bound" : ""), "")),
					one.atBound());
		table.write(lines, width);
	}

	/// How far off a cost was believed to be.
	private static String prior(Fitted one) {
		double relative = one.prior().relative();
		return Quantities.number(Math.rint(one.prior().cycles())) + (relative < 1 ? " ±" + Quantities.percent(relative)
				: " ×÷" + Quantities.number(1 + relative)) + ' ' + one.prior().why();
	}

	private static Quantity plain(double cycles) {
		return new Quantity(Quantities.number(Math.rint(cycles)), "");
	}

	private void notes() {
		for (Group group : found.groups()) {
			List<String> parts = new ArrayList<>();
			for (int i = 0; i < group.steps().size(); i++)
				parts.add(Quantities.number(round(group.weights().get(i))) + " × " + group.steps().get(i).key());
			lines.prose("", "Not told apart: " + names(group.steps()) + ". In an exit " + group.row() + ", "
					+ String.join(" + ", parts) + " = "
					+ Quantities.number(Math.rint(group.cycles())) + " cycles (" + Quantities.number(Math.rint(group.low())) + " to "
					+ Quantities.number(Math.rint(group.high())) + ") is known; how it is shared is the priors' word.", 0);
		}
		List<Step> unknown = found.fitted().stream().filter(one -> one.known() == Known.NOT && !one.atBound()
				&& Math.abs(one.cycles() - one.before()) <= SAME * one.before()
				&& found.groups().stream().noneMatch(group -> group.steps().contains(one.step()))).map(Fitted::step).toList();
		if (!unknown.isEmpty())
			lines.prose("", "The board says nothing of " + names(unknown) + ": as before.", 0);
		List<String> off = found.rows().stream().flatMap(row -> List.of(row.mean(), row.share()).stream()
				.filter(three -> three.fitted() && Math.abs(three.off()) > SAME)
				.map(three -> row.type() + " is " + Quantities.percent(Math.abs(three.off())) + " off")).toList();
		if (!off.isEmpty())
			lines.important("It does not fit: " + String.join(", ", off)
					+ ". Costs within their bounds do not explain the board's times:"
					+ " either the exits are made of something else, or the board was none (an emulator's times are no board's).");
	}

	private static double round(double times) {
		return Math.rint(times * 100) / 100;
	}

	private static String names(List<Step> steps) {
		return steps.stream().map(Step::key).collect(Collectors.joining(", "));
	}

	private void rows(String title, boolean fitted) {
		TextTable table = new TextTable("row");
		for (String column : List.of("", "board", "before", "after"))
			table.column(column, 1);
		table.column("off before", 3);
		table.column("off", 1);
		boolean any = false;
		for (Figures row : found.rows()) {
			if (!fitted && rare(row))
				continue;
			any |= figure(table, row.type(), "per second", Unit.ONE, row.rate(), fitted);
			any |= figure(table, row.type(), Target.Figure.MEAN.word(), Unit.CYCLE, row.mean(), fitted);
			any |= figure(table, row.type(), Target.Figure.SHARE.word(), Unit.ONE, row.share(), fitted);
		}
		if (!any)
			return;
		lines.line("");
		lines.heading(title);
		table.write(lines, width);
	}

	private boolean figure(TextTable table, String type, String figure, Unit unit, Three three, boolean fitted) {
		if (three.fitted() != fitted || !(three.board() > 0) || !(three.after() > 0))
			return false;
		table.row(type, List.of(new Quantity(figure, ""), value(figure, unit, three.board()), value(figure, unit,
				three.before()),
				value(figure, unit, three.after()), off(three.offBefore()), off(three.off())));
		return true;
	}

	private static Quantity value(String figure, Unit unit, double value) {
		return Double.isNaN(value) ? new Quantity(Quantities.UNKNOWN, "")
				: figure.equals(Target.Figure.SHARE.word()) ? Quantities.share(value)
						: new Quantity(Quantities.number(unit == Unit.CYCLE ? Math.rint(value) : value), "");
	}

	static Quantity off(double off) {
		return new Quantity(Double.isFinite(off) ? (off > 0 ? "+" : "") + Quantities.percent(off) : Quantities.UNKNOWN, "");
	}

	/// Rows that only one of both has, or that there are too few of.
	private void absent() {
		List<String> here = new ArrayList<>();
		List<String> there = new ArrayList<>();
		List<String> few = new ArrayList<>();
		for (Figures row : found.rows())
			if (row.onBoard() && rare(row))
				few.add(row.type() + " (" + Quantities.number(row.rate().board()) + " a second)");
			else if (row.onBoard() && !row.inModel())
				there.add(row.type() + " (" + Quantities.percent(row.share().board()) + ')');
			else if (row.inModel() && !row.onBoard())
				here.add(row.type() + " (" + Quantities.percent(row.share().after()) + ')');
		if (!there.isEmpty() || !here.isEmpty() || !few.isEmpty())
			lines.line("");
		if (!there.isEmpty())
			lines.prose("", "On the board only: " + String.join(", ", there) + " of the time.", 0);
		if (!here.isEmpty())
			lines.prose("", "In the model only: " + String.join(", ", here) + " of the time.", 0);
		if (!few.isEmpty())
			lines.prose("", "Too rare on the board to be compared with " + Quantities.time(found.seconds().orElse(0) * 1e9)
					+ " of simulation: " + String.join(", ", few) + '.', 0);
	}

	/// Whether fewer of a row's exits are expected in what was simulated than it may well have none of.
	private boolean rare(Figures row) {
		return row.rate().board() * found.seconds().orElse(Double.NaN) < FEW;
	}

	private void leftOut() {
		if (found.leftOut().isEmpty())
			return;
		lines.line("");
		lines.heading("Each fitted row as the others alone predict it");
		TextTable table = new TextTable("row");
		for (String column : List.of("", "board", "predicted", "off"))
			table.column(column, 1);
		for (LeftOut one : found.leftOut()) {
			String figure = one.target().figure().word();
			Unit unit = one.target().figure() == Target.Figure.MEAN ? Unit.CYCLE : Unit.ONE;
			table.row(one.target().row(), List.of(new Quantity(figure, ""), value(figure, unit, one.target().board()),
					value(figure, unit, one.predicted()), off(one.off())));
		}
		table.write(lines, width);
	}
}
