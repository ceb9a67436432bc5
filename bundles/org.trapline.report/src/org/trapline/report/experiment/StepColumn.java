// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import org.trapline.experiment.result.Breakdown;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;

/// A figure of a step in the exits of a cause: how it is called and written.
public enum StepColumn {
	MEAN("of an exit", "cycles of the step in an exit, on average", (cause, part) -> (double) part.cycles() / cause.exits()),
	SHARE("share", "part of all cycles of these exits", (cause, part) -> (double) part.cycles() / cause.cycles()),
	SUM("of all", "cycles of the step in all these exits", (_, part) -> part.cycles());

	private final String title;
	private final String hint;
	private final ToDoubleBiFunction<Breakdown.Cause, Breakdown.Part> value;

	StepColumn(String title, String hint, ToDoubleBiFunction<Breakdown.Cause, Breakdown.Part> value) {
		this.title = title;
		this.hint = hint;
		this.value = value;
	}

	/// The head of the column.
	public String title() {
		return title;
	}

	/// What it is, for a tooltip.
	public String hint() {
		return hint;
	}

	/// The figure.
	public double value(Breakdown.Cause cause, Breakdown.Part part) {
		return value.applyAsDouble(cause, part);
	}

	/// The figure as people read it.
	public Quantity quantity(Breakdown.Cause cause, Breakdown.Part part) {
		double of = value(cause, part);
		return this == SHARE ? Quantities.share(of) : Unit.CYCLE.quantity(of);
	}

	/// What is done in a step; empty for one of another Trapline's.
	public static String words(Breakdown.Part part) {
		return Arrays.stream(Step.values()).filter(step -> step.key().equals(part.step())).findFirst().map(Step::words).orElse("");
	}
}
