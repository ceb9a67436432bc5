// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.file.ComparisonFile;
import org.trapline.chart.Swatch;
import org.trapline.measure.text.Quantities;

/// The row of fields that say how sides are compared.
final class SettingsForm {
	private static final int SHARE_WIDTH = 60;
	private static final int VCPU_WIDTH = 40;
	private static final int MARKER_WIDTH = 160;
	private static final double NANOS_PER_MILLI = 1e6;
	private static final List<String> ALIGNMENTS = List.of("at the first exit", "at a marking exit", "at their begin");
	private static final int MARKED = 1;
	private static final int BEGIN = 2;
	private static final Pattern MARKER = Pattern.compile("([^#]+?)\\s*(?:#\\s*([1-9]\\d{0,8}))?");

	private final ComparisonSession session;
	private final Consumer<String> problem;
	private final FormField threshold;
	private final FormField confidence;
	private final FormField vcpu;
	private final Combo alignment;
	private final FormField moment;
	private int index = -1;

	/// @param problem told what is wrong with a field
	SettingsForm(Composite row, ComparisonContext context, Consumer<String> problem) {
		session = context.session();
		this.problem = problem;
		threshold = new FormField(row, context.look(), "Threshold", SHARE_WIDTH, this::thresholdGiven)
				.withTooltip("Differences below it do not matter, for instance 5 %");
		confidence = new FormField(row, context.look(), "Confidence", SHARE_WIDTH, this::confidenceGiven)
				.withTooltip("Of intervals, for instance 95 %; what it lacks to 100 % is the error rate of all tests together");
		vcpu = new FormField(row, context.look(), "Exits of vCPU", VCPU_WIDTH, this::vcpuGiven)
				.withTooltip("The exits of one vCPU alone, as where a table is of one; empty for those of all together");
		context.look().label(row, "Align recordings", Swatch.MUTED);
		alignment = context.look().plain(new Combo(row, SWT.READ_ONLY));
		alignment.setItems(ALIGNMENTS.toArray(String[]::new));
		alignment.setToolTipText("Which moments of event recordings stand over one another in charts over time");
		alignment.addListener(SWT.Selection, _ -> alignmentChosen());
		moment = new FormField(row, context.look(), "", MARKER_WIDTH, this::momentGiven);
	}

	FormField threshold() {
		return threshold;
	}

	FormField vcpu() {
		return vcpu;
	}

	Combo alignment() {
		return alignment;
	}

	/// The field of the marking exit, or of the side's offset.
	FormField moment() {
		return moment;
	}

	/// Shows the settings.
	///
	/// @param side place of the side chosen, whose offset shows; -1 for none
	void show(int side) {
		index = side;
		Settings now = settings();
		threshold.show(Quantities.percent(now.threshold()));
		confidence.show(Quantities.percent(now.confidence()));
		vcpu.show(now.vcpu().isPresent() ? Integer.toString(now.vcpu().getAsInt()) : "");
		alignment.select(switch (now.alignment()) {
		case Alignment.FirstExit _ -> 0;
		case Alignment.Marker _ -> MARKED;
		case Alignment.Offset _ -> BEGIN;
		});
		moment.show(switch (now.alignment()) {
		case Alignment.FirstExit _ -> "";
		case Alignment.Marker(String cause, int occurrence) -> occurrence == 1 ? cause : cause + " #" + occurrence;
		case Alignment.Offset(Map<String, Long> nanos) -> side < 0 ? ""
				: millis(nanos.getOrDefault(label(), 0L)) + " ms";
		});
		moment.control().setEnabled(now.alignment() instanceof Alignment.Marker
				|| now.alignment() instanceof Alignment.Offset && side >= 0);
		moment.withTooltip(switch (now.alignment()) {
		case Alignment.FirstExit _ -> "Nothing more is needed to align at the first exit";
		case Alignment.Marker _ -> "The exit reason that marks the moment, and which of those: HVC64 #2";
		case Alignment.Offset _ -> "How long after its begin the chosen side's recording is set over the others, in ms";
		});
	}

	private void thresholdGiven(String text) {
		OptionalDouble share = share(text);
		if (share.isEmpty() || share.getAsDouble() >= 1)
			problem.accept("The threshold is \"" + text + "\", expected a number from 0 % to below 100 %.");
		else
			change("Change of Threshold", settings().withThreshold(share.getAsDouble()));
	}

	private void confidenceGiven(String text) {
		OptionalDouble share = share(text);
		if (share.isEmpty() || share.getAsDouble() <= 0 || share.getAsDouble() >= 1)
			problem.accept("The confidence is \"" + text + "\", expected a number between 0 % and 100 %.");
		else
			change("Change of Confidence", settings().withConfidence(share.getAsDouble()));
	}

	private void vcpuGiven(String text) {
		if (!text.isEmpty() && !text.matches("\\d{1,4}"))
			problem.accept("The vCPU is \"" + text + "\", expected its number, or nothing for all.");
		else
			change("Change of vCPU", settings().withVcpu(text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text))));
	}

	private void alignmentChosen() {
		change("Change of Alignment", settings().withAlignment(switch (alignment.getSelectionIndex()) {
		case MARKED -> new Alignment.Marker("HVC64", 1);
		case BEGIN -> new Alignment.Offset(Map.of());
		default -> new Alignment.FirstExit();
		}));
	}

	private void momentGiven(String text) {
		if (settings().alignment() instanceof Alignment.Offset(Map<String, Long> nanos))
			offsetGiven(text, nanos);
		else
			markerGiven(text);
	}

	private void markerGiven(String text) {
		Matcher marker = MARKER.matcher(text);
		if (marker.matches())
			change("Change of Alignment", settings().withAlignment(new Alignment.Marker(marker.group(1),
					marker.group(2) == null ? 1 : Integer.parseInt(marker.group(2)))));
		else
			problem.accept("The marking exit is \"" + text + "\", expected a reason, or one with a number: HVC64 #2.");
	}

	private void offsetGiven(String text, Map<String, Long> nanos) {
		OptionalDouble millis = number(text.replaceFirst("(?i)\\s*ms$", ""));
		if (millis.isEmpty() || Math.abs(millis.getAsDouble()) > Long.MAX_VALUE / NANOS_PER_MILLI) {
			problem.accept("The offset is \"" + text + "\", expected a number of milliseconds.");
			return;
		}
		Map<String, Long> next = new HashMap<>(nanos);
		next.put(label(), Math.round(millis.getAsDouble() * NANOS_PER_MILLI));
		change("Change of Alignment", settings().withAlignment(new Alignment.Offset(next)));
	}

	private String label() {
		return session.history().now().sides().get(index).label();
	}

	private Settings settings() {
		return session.history().now().settings();
	}

	private void change(String what, Settings next) {
		ComparisonFile now = session.history().now();
		session.history().change(what, new ComparisonFile(now.sides(), next, now.headComments()));
	}

	private static String millis(long nanos) {
		double millis = nanos / NANOS_PER_MILLI;
		return millis == Math.rint(millis) ? Long.toString((long) millis) : Double.toString(millis);
	}

	/// A share as a user writes it: {@code 5 %}, {@code 5%}, {@code 0.05}.
	private static OptionalDouble share(String text) {
		String number = text.toLowerCase(Locale.ROOT);
		boolean percent = number.endsWith("%");
		OptionalDouble value = number(percent ? number.substring(0, number.length() - 1) : number);
		return value.isEmpty() || value.getAsDouble() < 0 ? OptionalDouble.empty()
				: OptionalDouble.of(percent ? value.getAsDouble() / 100 : value.getAsDouble());
	}

	private static OptionalDouble number(String text) {
		try {
			double value = Double.parseDouble(text.strip());
			return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
		} catch (NumberFormatException _) {
			return OptionalDouble.empty();
		}
	}
}
