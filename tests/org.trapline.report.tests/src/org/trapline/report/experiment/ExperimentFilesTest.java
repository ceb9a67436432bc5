// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.report.PageText.all;
import static org.trapline.report.PageText.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.experiment.result.Breakdown;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.PointParts;
import org.trapline.experiment.result.Results;
import org.trapline.measure.yaml.YamlException;
import org.trapline.report.Golden;
import org.trapline.report.PageText;
import org.trapline.report.SampleResults;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ExperimentFilesTest {
	private static String kept(String text) {
		return text.replace(String.valueOf(System.getProperty("trapline.root")), "ROOT");
	}

	private static String html() throws IOException, YamlException {
		StringBuilder out = new StringBuilder();
		ExperimentHtml.write(SampleResults.input(), out);
		return out.toString();
	}

	@Test
	void csvHasARowForEachMeasureOfEachPointAndOfTheBoard() throws IOException, YamlException {
		StringBuilder out = new StringBuilder();
		ExperimentCsv.write(SampleResults.everything(), out);
		Golden.assertMatches("experiment.csv", out.toString());
		try (CSVParser parser = CSVParser.parse(new StringReader(out.toString()),
				CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			List<CSVRecord> rows = parser.getRecords();
			assertThat(rows).hasSize(2 * (6 + 1)).allSatisfy(row -> assertThat(row.isConsistent()).isTrue());
			CSVRecord guest = rows.stream().filter(row -> row.get("point").equals("side=guest,processes=2")).findFirst().orElseThrow();
			assertThat(guest.get("repeats")).isEqualTo("3");
			assertThat(Double.parseDouble(guest.get("by_base"))).isEqualTo(4200.0 / 1520);
			assertThat(Double.parseDouble(guest.get("by_board"))).isEqualTo(4200.0 / 4500);
		}
	}

	@Test
	void jsonIsWrittenAsKeptAndNoKeyStandsTwice() throws IOException, YamlException {
		StringWriter out = new StringWriter();
		ExperimentJson.write(SampleResults.input(), out);
		Golden.assertMatches("experiment.json", kept(out.toString()));
		try (JsonParser parser = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()
				.createParser(out.toString())) {
			while (parser.nextToken() != null)
				assertThat(parser.currentToken()).isNotNull();
		}
	}

	@Test
	void thePageIsWrittenAsKept() throws IOException, YamlException {
		Golden.assertMatches("experiment.html", kept(PageText.kept(html())));
	}

	@Test
	void thePageNeedsNothingBesideItAndLinksLeadSomewhere() throws Exception {
		assertThat(html()).doesNotContain("@import", "//fonts", "ring <of>").doesNotContainPattern("(src|href)=\"(http|//)");
		Document page = parse(html());
		List<String> ids = all(page, "*").stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(all(page, "a")).hasSize(10).allSatisfy(a -> assertThat(ids).contains(a.getAttribute("href").substring(1)));
	}

	@Test
	void thePageHasEverySectionThatThereIsSomethingFor() throws Exception {
		assertThat(all(parse(html()), "section").stream().map((Element s) -> s.getAttribute("id"))).containsExactly("points",
				"expected", "base", "board", "exits", "steps", "ways", "matters", "curves", "repeat");
	}

	@Test
	void aPointWithoutStepsOrWaysHasNoSectionOfThem() throws Exception {
		StringBuilder out = new StringBuilder();
		ExperimentInput all = SampleResults.input();
		ExperimentHtml.write(new ExperimentInput(all.results(), all.checked(), all.exits(), List.of(new PointParts("native",
				Optional.of(new Breakdown(List.of())), List.of())), all.repeating()), out);
		assertThat(all(parse(out.toString()), "section").stream().map((Element s) -> s.getAttribute("id"))).doesNotContain("steps", "ways");
	}

	@Test
	void eachStepOfAnExitIsToldInWords() throws Exception {
		List<String> rows = all(parse(html()), "tr").stream().map(Element::getTextContent).toList();
		assertThat(rows).anySatisfy(row -> assertThat(row).contains("scan-vcpu", "virtual GIC: vgic: bitmaps", "4.98 k", "37.0"))
				.anySatisfy(row -> assertThat(row).contains("reach", "on the way", "250", "2.70"));
	}

	@Test
	void theTextTellsTheSame() throws IOException, YamlException {
		StringBuilder out = new StringBuilder();
		Results results = SampleResults.everything();
		ExperimentText.write(results, Checked.all(results), SampleResults.exits(), new ExperimentText.Parameters(0, false), out);
		Golden.assertMatches("experiment.txt", out.toString());
	}
}
