// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Headline;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.text.Quantities;
import org.trapline.report.figures.RunWords;

/// The top of the page: what it is about, what to be careful with, the headline figures.
final class PageHead {
	/// A value of more characters than this is written smaller.
	private static final int LONG = 9;

	void write(HtmlInput input, Html html) {
		html.open("header");
		html.element("h1", input.run().label());
		html.element("p", String.join(" · ", about(input)), "class", "muted");
		String filter = input.summary().map(ExitSummary::filter)
				.map(f -> RunWords.filter(f, input.analysis().facts().trace())).orElse("");
		if (!filter.isEmpty())
			html.element("p", "Only " + filter, "class", "filter");
		html.close();
		notices(input, html);
		html.open("div", "class", "cards");
		for (Headline headline : input.analysis().headlines()) {
			html.open("div", "class", "card", "title", headline.hint());
			html.open("div", "class", headline.value().length() > LONG ? "value long" : "value").text(headline.value());
			if (!headline.unit().isEmpty())
				html.element("small", headline.unit());
			html.close().element("div", headline.name(), "class", "name").close();
		}
		html.close();
	}

	private static List<String> about(HtmlInput input) {
		List<String> about = new ArrayList<>();
		about.add(input.run().provenance().importer());
		for (String fact : List.of(Fact.HOST, Fact.KERNEL, Fact.ARCHITECTURE, Fact.RECORDED)) {
			String value = Objects.requireNonNullElse(input.run().provenance().facts().get(fact), "");
			if (!value.isEmpty())
				about.add(value);
		}
		input.analysis().facts().trace().ifPresent(trace -> {
			about.add("vCPUs: " + RunWords.vcpus(trace.vcpus()));
			about.add(Quantities.nanos(trace.span().end() - trace.span().start()));
			about.add(Quantities.count(trace.events()) + " events");
		});
		if (!input.written().isEmpty())
			about.add(input.written());
		return about;
	}

	private static void notices(HtmlInput input, Html html) {
		if (input.run().partial())
			html.element("p", "Partial: the figures cover what could be read, not the whole recording.", "class",
					"notice partial", "role", "alert");
		for (Notice notice : input.run().notices())
			if (notice.severity() != Notice.Severity.INFO) {
				String severity = notice.severity().name().toLowerCase(Locale.ROOT);
				html.open("p", "class", "notice " + severity).element("b", severity).text(" ").text(notice.message())
						.close();
			}
	}
}
