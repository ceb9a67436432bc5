// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunAnalysis;

class JsonReportTest {
	private static String write(RunAnalysis analysis) throws IOException {
		StringWriter out = new StringWriter();
		JsonReport.write(analysis, out);
		return out.toString();
	}

	/// Every value by its path, for instance {@code /notices/0/severity}.
	private static Map<String, String> values(String json) throws IOException {
		Map<String, String> values = new TreeMap<>();
		try (JsonParser parser = new JsonFactory().createParser(json)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken())
				if (token.isScalarValue())
					values.put(parser.getParsingContext().pathAsPointer().toString(), parser.getText());
		}
		return values;
	}

	@Test
	void isWrittenAsKept() throws IOException {
		Golden.assertMatches("report.json", write(SampleRuns.everything()));
	}

	@Test
	void readsBackWithEverythingInIt() throws IOException {
		RunAnalysis analysis = SampleRuns.everything();
		Map<String, String> values = values(write(analysis));
		assertThat(values).containsEntry("/schema_version", "1").containsEntry("/partial", "true")
				.containsEntry("/run", "run of " + SampleRuns.NASTY).containsEntry("/notices/2/severity", "partial")
				.containsEntry("/findings/0/figures/0/value", "15.7 k/s").containsEntry("/recording/losses/lost_events", "12")
				.containsEntry("/exit_timings/0/rows/1/mean_cycles", "13385");
		List<ExitBreakdown.Row> rows = analysis.facts().summary().orElseThrow().by(GroupBy.PC).rows();
		for (int i = 0; i < rows.size(); i++) {
			assertThat(values).containsEntry("/breakdowns/pc/rows/" + i + "/key", rows.get(i).key());
			assertThat(values).containsEntry("/breakdowns/pc/rows/" + i + "/p99_ns",
					Long.toString(rows.get(i).handling().p99()));
		}
	}

	@Test
	void whatIsNotKnownIsNull() throws IOException {
		List<String> unknown = new ArrayList<>();
		values(write(SampleRuns.everything())).forEach((path, value) -> {
			assertThat(value).as(path).isNotIn("NaN", "Infinity");
			if (value.equals("null"))
				unknown.add(path);
		});
		assertThat(unknown).contains("/counters/2/rate_per_s", "/counters/3/readings/0/value");
	}
}
