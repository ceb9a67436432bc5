// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.report.PageText.all;
import static org.trapline.report.PageText.parse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Filter;
import org.trapline.analysis.RunAnalysis;
import org.trapline.chart.ChartTheme;
import org.trapline.measure.Progress;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlInput;
import org.trapline.report.html.HtmlPage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {
	private static String write(RunAnalysis analysis) throws IOException {
		StringBuilder out = new StringBuilder();
		HtmlReport.write(analysis, HtmlReport.Parameters.DEFAULT, out, Progress.none());
		return out.toString();
	}

	/// Pictures are left out: where their texts stand depends on the fonts of the machine.
	@Test
	void isWrittenAsKept() throws IOException {
		Golden.assertMatches("report.html", PageText.kept(write(SampleRuns.everything())));
		Golden.assertMatches("benchmarks.html", PageText.kept(write(SampleBenchmarks.everything())));
	}

	@Test
	void theSameRunGivesTheSamePage() throws IOException {
		assertThat(write(SampleRuns.everything())).isEqualTo(write(SampleRuns.everything()));
	}

	@Test
	void needsNothingBesideIt() throws Exception {
		String html = write(SampleRuns.everything());
		Document page = parse(html);
		assertThat(all(page, "link")).isEmpty();
		assertThat(all(page, "img")).isEmpty();
		for (Element element : all(page, "*"))
			assertThat(element.getAttribute("src")).isEmpty();
		assertThat(html).doesNotContain("@import", "//fonts").doesNotContainPattern("(src|href)=\"(http|//)");
		assertThat(html.length()).isLessThan(1_500_000);
	}

	@Test
	void namesCannotBecomeMarkup() throws Exception {
		String html = write(SampleRuns.everything());
		assertThat(html).doesNotContain("<script>alert", "\u001b", "\u0007");
		Document page = parse(html);
		assertThat(all(page, "h1").getFirst().getTextContent())
				.isEqualTo("run of " + SampleRuns.NASTY.replace('\u001b', '\ufffd').replace('\u0007', '\ufffd'));
		assertThat(page.getDocumentElement().getTextContent()).contains("a<b>.data at offset 4711");
	}

	@Test
	void idsAreUniqueAndLinksLeadSomewhere() throws Exception {
		Document page = parse(write(SampleRuns.everything()));
		List<String> ids = all(page, "*").stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(all(page, "a")).hasSizeGreaterThan(5)
				.allSatisfy(a -> assertThat(ids).contains(a.getAttribute("href").substring(1)));
		for (Element element : all(page, "*"))
			if (element.getAttribute("clip-path").startsWith("url(#"))
				assertThat(ids).contains(element.getAttribute("clip-path").replaceAll("url\\(#|\\)", ""));
	}

	@Test
	void hasBothSidesOfThePalette() throws IOException {
		String html = write(SampleRuns.onlyTiming());
		int dark = html.indexOf("prefers-color-scheme:dark");
		assertThat(html.indexOf(ChartTheme.LIGHT.styleSheetVariables())).isBetween(0, dark);
		assertThat(html.indexOf(ChartTheme.DARK.styleSheetVariables())).isGreaterThan(dark);
	}

	@Test
	void aPartialRecordingIsMarkedAtTheTop() throws Exception {
		Document page = parse(write(SampleRuns.everything()));
		Element alert = all(page, "p").stream().filter(p -> p.getAttribute("role").equals("alert")).findFirst().orElseThrow();
		assertThat(alert.getTextContent()).startsWith("Partial");
	}

	@Test
	void tablesOfMomentsHaveNoPercentiles() throws Exception {
		Document page = parse(write(SampleRuns.onlyTiming()));
		assertThat(all(page, "th").stream().map(Element::getTextContent)).contains("mean", "± (95 %)")
				.noneMatch(t -> t.startsWith("p5") || t.startsWith("p9"));
		assertThat(all(page, "section").stream().map(s -> s.getAttribute("id"))).containsExactly("findings", "exit-timing",
				"provenance", "meaning");
	}

	@Test
	void aRunWithoutExitsOrOnlyCountersIsAPageToo() throws Exception {
		assertThat(parse(write(SampleRuns.noExits())).getDocumentElement().getTextContent())
				.contains("The recording holds no exits.");
		assertThat(all(parse(write(SampleRuns.onlyCounters())), "figcaption").stream().map(Element::getTextContent))
				.containsExactly("cycles:G");
	}

	@Test
	void ofManyVcpusTheVmsAreShownAndThePageStaysLight() throws Exception {
		String html = write(SampleRuns.analysis(SampleRuns.run(List.of(SampleRuns.trace(40))), Filter.ALL));
		assertThat(html).contains("160: 4 of vm-0, 4 of vm-1, 4 of vm-2, 4 of vm-3 and 36 more VMs", "<title>vm-7\nguest:",
				"24 more are not shown.").doesNotContain("<title>vm-7 vCPU 0\nguest:");
		assertThat(html.length()).isLessThan(1_000_000);
	}

	@Test
	void withoutFontsTheTablesAreThere() throws Exception {
		StringBuilder out = new StringBuilder();
		HtmlPage.write(new HtmlInput(SampleRuns.everything(), Optional.empty(), "written today", 10), new Html(out, false));
		Document page = parse(out.toString());
		assertThat(all(page, "svg")).isEmpty();
		assertThat(page.getDocumentElement().getTextContent()).contains("this machine has no fonts", "DABT_LOW",
				"written today");
	}
}
