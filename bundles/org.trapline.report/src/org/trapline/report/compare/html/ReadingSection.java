// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare.html;

import java.util.List;
import org.trapline.measure.Notice;
import org.trapline.report.figures.CompareWords;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;

/// How the comparison is to be read, for a reader who was only sent the file.
final class ReadingSection implements HtmlSection<ComparisonInput> {
	private static final List<String[]> TERMS = List.of(
			new String[] {"worse, better", "the difference is larger than the threshold, and where there are enough values"
					+ " a test or an interval says that it is no chance"},
			new String[] {"same", "the difference is smaller than the threshold"},
			new String[] {"cannot tell", "the values do not decide: too few of them, or they vary too much"},
			new String[] {"change", "of the second side against the first; from three times on as a factor"},
			new String[] {"interval", "where the change lies with the confidence asked for"},
			new String[] {"p", "probability of a difference as large where there is none, after correction for all tests of"
					+ " the comparison"});

	@Override
	public String id() {
		return "reading";
	}

	@Override
	public String title() {
		return "How to read this";
	}

	@Override
	public boolean hasContent(ComparisonInput input) {
		return true;
	}

	@Override
	public void write(ComparisonInput input, Html html) {
		html.prose(CompareWords.settings(input.comparison().settings()));
		for (Notice notice : input.comparison().notices())
			if (notice.severity() == Notice.Severity.INFO)
				html.element("p", notice.message());
		html.open("dl", "class", "facts");
		for (String[] term : TERMS)
			html.element("dt", term[0]).element("dd", term[1]);
		html.close();
	}
}
