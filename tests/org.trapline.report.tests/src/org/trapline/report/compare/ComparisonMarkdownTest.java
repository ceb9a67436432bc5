// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Verdict;
import org.trapline.report.Golden;

class ComparisonMarkdownTest {
	private static String write(Comparison comparison) throws IOException {
		StringBuilder out = new StringBuilder();
		ComparisonMarkdown.write(comparison, out);
		return out.toString();
	}

	@Test
	void isWrittenAsKept() throws IOException {
		Golden.assertMatches("comparison.md", write(SampleComparisons.everything()));
	}

	@Test
	void everyRowOfATableHasItsColumns() throws IOException {
		int columns = 0;
		for (String line : write(SampleComparisons.everything()).lines().toList()) {
			int cells = line.startsWith("|") ? line.replace("\\\\", "").replace("\\|", "").split("\\|", -1).length : 0;
			if (columns > 0 && cells > 0)
				assertThat(cells).as(line).isEqualTo(columns);
			columns = cells;
		}
	}

	@Test
	void namesCannotBecomeMarkup() throws IOException {
		assertThat(write(SampleComparisons.everything())).doesNotContain("<b>", "\u001b")
				.contains("&lt;b&gt;\\|guest\\|&lt;/b&gt; \\`x\\` \\*y\\* &amp;");
		assertThat(MarkdownLines.escape("DABT_LOW _a_ [b](c) #1 \\")).isEqualTo("DABT_LOW \\_a\\_ \\[b\\](c) \\#1 \\\\");
	}

	@Test
	void foldedPartsAreClosedAndHaveAnEmptyLineAfterTheirTitle() throws IOException {
		List<String> lines = write(SampleComparisons.everything()).lines().toList();
		assertThat(lines.stream().filter(l -> l.startsWith("<details>"))).hasSizeGreaterThan(3)
				.hasSameSizeAs(lines.stream().filter(l -> l.equals("</details>")).toList());
		for (int i = 0; i < lines.size(); i++)
			if (lines.get(i).startsWith("<details>"))
				assertThat(lines.get(i + 1)).isEmpty();
	}

	@Test
	void whatStandsOpenIsShort() throws IOException {
		assertThat(write(SampleComparisons.small(Verdict.WORSE)).split("<details>")[0].lines()).hasSizeLessThan(9)
				.anyMatch(l -> l.startsWith("| **worse** | CoreMark | 100"));
	}
}
