// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.report.Golden;

class ComparisonFilesTest {
	@Test
	void csvHasARowForEachDifference() throws IOException {
		StringBuilder out = new StringBuilder();
		ComparisonCsv.write(SampleComparisons.everything(), out);
		Golden.assertMatches("comparison.csv", out.toString());
		try (CSVParser parser = CSVParser.parse(new StringReader(out.toString()),
				CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			List<CSVRecord> rows = parser.getRecords();
			assertThat(rows).hasSize(5).allSatisfy(r -> assertThat(r.isConsistent()).isTrue());
			assertThat(rows.getFirst().get("verdict")).isEqualTo("worse");
			assertThat(Double.parseDouble(rows.getFirst().get("ratio"))).isEqualTo(14_800 / 11_400.0);
			assertThat(rows.get(3).get("base")).isEmpty();
		}
	}

	@Test
	void jsonIsWrittenAsKeptAndNoKeyStandsTwice() throws IOException {
		StringWriter out = new StringWriter();
		ComparisonJson.write(SampleComparisons.everything(), out);
		Golden.assertMatches("comparison.json", out.toString());
		int depth = 0;
		try (JsonParser parser = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()
				.createParser(out.toString())) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken())
				depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
		}
		assertThat(depth).isZero();
	}
}
