// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.report.PageText.all;
import static org.trapline.report.PageText.parse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Verdict;
import org.trapline.report.Golden;
import org.trapline.report.PageText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ComparisonHtmlTest {
	private static String write(Comparison comparison) throws IOException {
		StringBuilder out = new StringBuilder();
		ComparisonHtml.write(comparison, ComparisonHtml.Parameters.DEFAULT, out);
		return out.toString();
	}

	@Test
	void isWrittenAsKept() throws IOException {
		Golden.assertMatches("comparison.html", PageText.kept(write(SampleComparisons.everything())));
	}

	@Test
	void needsNothingBesideItAndLinksLeadSomewhere() throws Exception {
		String html = write(SampleComparisons.everything());
		assertThat(html).doesNotContain("@import", "//fonts").doesNotContainPattern("(src|href)=\"(http|//)");
		Document page = parse(html);
		List<String> ids = all(page, "*").stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(all(page, "a")).hasSizeGreaterThan(5)
				.allSatisfy(a -> assertThat(ids).contains(a.getAttribute("href").substring(1)));
	}

	@Test
	void namesCannotBecomeMarkup() throws Exception {
		String html = write(SampleComparisons.everything());
		assertThat(html).doesNotContain("<b>|guest|", "\u001b");
		assertThat(parse(html).getDocumentElement().getTextContent()).contains("<b>|guest|</b>");
	}

	@Test
	void theAnswerStandsBeforeAnyTable() throws IOException {
		String html = write(SampleComparisons.everything());
		assertThat(html.indexOf("The guest is slower")).isPositive().isLessThan(html.indexOf("<table"));
	}

	@Test
	void aSmallComparisonHasItsSectionsOnly() throws Exception {
		assertThat(all(parse(write(SampleComparisons.small(Verdict.SAME))), "section").stream()
				.map((Element s) -> s.getAttribute("id"))).containsExactly("differences", "conditions", "reading");
	}
}
