// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;

class SwatchTest {
	/// Those that stand side by side in most charts.
	private static final List<Swatch> OFTEN = List.of(Swatch.INTERRUPT, Swatch.DATA_ABORT, Swatch.IPI,
			Swatch.MEMORY_FAULT, Swatch.SYSTEM_REGISTER, Swatch.WAIT, Swatch.HYPERCALL, Swatch.INSTRUCTION_ABORT);

	/// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
	private enum Sight {
		NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
		PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
		DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
		TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

		private final double[] m;

		Sight(double... m) {
			this.m = m;
		}

		/// What is seen, in OKLab.
		double[] lab(Color colour) {
			double[] rgb = {ChartTheme.linear(colour.getRed()), ChartTheme.linear(colour.getGreen()),
					ChartTheme.linear(colour.getBlue())};
			double[] seen = new double[3];
			for (int i = 0; i < 3; i++)
				seen[i] = Math.clamp(m[3 * i] * rgb[0] + m[3 * i + 1] * rgb[1] + m[3 * i + 2] * rgb[2], 0, 1);
			double l = Math.cbrt(0.4122214708 * seen[0] + 0.5363325363 * seen[1] + 0.0514459929 * seen[2]);
			double a = Math.cbrt(0.2119034982 * seen[0] + 0.6806995451 * seen[1] + 0.1073969566 * seen[2]);
			double b = Math.cbrt(0.0883024619 * seen[0] + 0.2817188376 * seen[1] + 0.6299787005 * seen[2]);
			return new double[] {0.2104542553 * l + 0.7936177850 * a - 0.0040720468 * b,
					1.9779984951 * l - 2.4285922050 * a + 0.4505937099 * b,
					0.0259040371 * l + 0.7827717662 * a - 0.8086757660 * b};
		}
	}

	private static double distance(double[] a, double[] b) {
		return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
	}

	@ParameterizedTest
	@EnumSource(names = {"LIGHT", "DARK"})
	void coloursOfFrequentReasonsStayApartForEverySight(ChartTheme theme) {
		for (Sight sight : Sight.values())
			for (Swatch a : OFTEN)
				for (Swatch b : OFTEN)
					if (a != b)
						assertThat(distance(sight.lab(theme.colour(a)), sight.lab(theme.colour(b))))
								.as("%s and %s, %s", a, b, sight).isGreaterThan(0.1);
	}

	@ParameterizedTest
	@EnumSource(names = {"LIGHT", "DARK"})
	void statesStayApartForEverySight(ChartTheme theme) {
		List<Swatch> states = List.of(Swatch.GUEST, Swatch.HANDLING, Swatch.USER, Swatch.IDLE, Swatch.DESCHEDULED);
		for (Sight sight : Sight.values())
			for (Swatch a : states)
				for (Swatch b : states)
					if (a != b)
						assertThat(distance(sight.lab(theme.colour(a)), sight.lab(theme.colour(b))))
								.as("%s and %s, %s", a, b, sight).isGreaterThan(0.07);
	}

	@ParameterizedTest
	@EnumSource(names = {"LIGHT", "DARK"})
	void everyColourIsUsedOnce(ChartTheme theme) {
		Set<Color> colours = new HashSet<>();
		for (Swatch swatch : Swatch.values())
			assertThat(colours.add(theme.colour(swatch))).as("%s has a colour of its own", swatch).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = {"LIGHT", "DARK"})
	void textCanBeReadOnTheBackground(ChartTheme theme) {
		for (Swatch text : List.of(Swatch.TEXT, Swatch.MUTED, Swatch.ACCENT, Swatch.IMPORTANT, Swatch.NOTABLE, Swatch.INFO))
			for (Swatch under : List.of(Swatch.BACKGROUND, Swatch.PANEL))
				assertThat(ChartTheme.contrast(theme.colour(text), theme.colour(under))).as("%s on %s", text, under)
						.isGreaterThanOrEqualTo(4.5);
	}

	@ParameterizedTest
	@EnumSource(names = {"LIGHT", "DARK"})
	void textCanBeReadOnEveryTile(ChartTheme theme) {
		for (Swatch swatch : Swatch.values())
			assertThat(ChartTheme.contrast(theme.textOn(swatch), theme.colour(swatch))).as("on %s", swatch)
					.isGreaterThanOrEqualTo(3.4);
	}

	@Test
	void everyReasonHasAColourAndAbortsAreToldApart() {
		assertThat(Arrays.stream(ExitReason.values()).map(Swatch::of)).doesNotContainNull();
		assertThat(Swatch.of(new ExitCause(ExitReason.DABT_LOW, Refinement.IPI, ""))).isEqualTo(Swatch.IPI);
		assertThat(Swatch.of(new ExitCause(ExitReason.SYS64, Refinement.IPI, ""))).isEqualTo(Swatch.SYSTEM_REGISTER);
		assertThat(Swatch.of(new ExitCause(ExitReason.DABT_LOW, Refinement.MMIO_USER, ""))).isEqualTo(Swatch.DATA_ABORT);
	}

	@Test
	void aTableRowHasTheColourOfTheCauseThatCountsIntoIt() {
		for (ExitReason reason : ExitReason.values())
			for (Refinement refinement : List.of(Refinement.NONE, Refinement.MMIO_USER, Refinement.MEMORY_FAULT,
					Refinement.IPI)) {
				ExitCause cause = new ExitCause(reason, refinement, "");
				assertThat(Swatch.ofType(cause.timingRow())).as("%s", cause).isEqualTo(Swatch.of(cause));
			}
		assertThat(Swatch.ofType("TIMEINGUEST")).isEqualTo(Swatch.GUEST);
		assertThat(Swatch.ofType("IDLE")).isEqualTo(Swatch.IDLE);
		assertThat(Swatch.ofType("something else")).isEqualTo(Swatch.UNKNOWN);
	}

	@Test
	void theStyleSheetHasEveryColour() {
		assertThat(ChartTheme.DARK.styleSheetVariables().lines()).hasSize(2 * Swatch.values().length)
				.contains("--data-abort:#fbc025;", "--on-data-abort:#1e2126;")
				.allMatch(l -> l.matches("--[a-z0-9-]+:#[0-9a-f]{6};"));
	}
}
