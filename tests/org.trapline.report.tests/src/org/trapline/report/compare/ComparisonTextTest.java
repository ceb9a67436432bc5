// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Verdict;
import org.trapline.report.Golden;

class ComparisonTextTest {
	private static String write(Comparison comparison, ComparisonText.Parameters parameters) throws IOException {
		StringBuilder out = new StringBuilder();
		ComparisonText.write(comparison, parameters, out);
		return out.toString();
	}

	@Test
	void tellsTheAnswerFirst() throws IOException {
		String text = write(SampleComparisons.everything(), ComparisonText.Parameters.PLAIN);
		Golden.assertMatches("comparison.txt", text);
		assertThat(text.indexOf("The guest is slower")).isLessThan(text.indexOf("What got worse"));
		assertThat(text.indexOf("What got worse")).isLessThan(text.indexOf("Differences"));
		assertThat(text.indexOf("Differences")).isLessThan(text.indexOf("Not compared"));
	}

	@ParameterizedTest
	@ValueSource(ints = {60, 80, 100, 132})
	void noLineIsWiderThanTheTerminal(int width) throws IOException {
		String text = write(SampleComparisons.everything(), new ComparisonText.Parameters(30, width, false));
		assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
	}

	@Test
	void whatIsWorseStrikesTheEyeAndNamesCannotSetColours() throws IOException {
		String coloured = write(SampleComparisons.everything(), new ComparisonText.Parameters(30, 80, true));
		assertThat(coloured).contains("\u001b[1;31mworse        DABT_LOW").doesNotContain("\u001b[31m");
		assertThat(write(SampleComparisons.everything(), ComparisonText.Parameters.PLAIN)).doesNotContain("\u001b");
	}

	@Test
	void rowsLeftOutAreCounted() throws IOException {
		assertThat(write(SampleComparisons.everything(), new ComparisonText.Parameters(2, 80, false)))
				.contains("(3 more rows)");
	}

	@Test
	void aSmallComparisonHasNoEmptySections() throws IOException {
		assertThat(write(SampleComparisons.small(Verdict.SAME), ComparisonText.Parameters.PLAIN))
				.doesNotContain("worse", "Not compared", "What takes").contains("1 same");
	}
}
