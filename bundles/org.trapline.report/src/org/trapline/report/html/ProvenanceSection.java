// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance;
import org.trapline.measure.Vcpu;
import org.trapline.measure.text.NaturalOrder;
import org.trapline.measure.text.Quantities;
import org.trapline.report.figures.RunWords;

/// Where the figures come from: files, importer, what the files say of themselves, what was lost.
final class ProvenanceSection implements HtmlSection<HtmlInput> {
	@Override
	public String id() {
		return "provenance";
	}

	@Override
	public String title() {
		return "Provenance";
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return true;
	}

	@Override
	public void write(HtmlInput input, Html html) {
		Provenance provenance = input.run().provenance();
		html.open("dl", "class", "facts");
		provenance.files().forEach(f -> fact(html, "file", f.toString()));
		fact(html, "importer", provenance.importer() + ": " + provenance.importerReason());
		provenance.facts().forEach((name, value) -> fact(html, name, value));
		input.analysis().facts().trace().ifPresent(trace -> {
			fact(html, "span", RunWords.span(trace));
			fact(html, "losses", RunWords.losses(trace.losses()));
		});
		html.close();
		notes(input, html);
		input.analysis().facts().trace().ifPresent(trace -> trace(trace, html));
	}

	/// What the importer says that does not change how the figures must be read.
	private static void notes(HtmlInput input, Html html) {
		for (Notice notice : input.run().notices())
			if (notice.severity() == Notice.Severity.INFO)
				html.element("p", notice.message(), "class", "notice");
	}

	private static void trace(ExitTrace trace, Html html) {
		html.open("div", "class", "pictures");
		html.open("div").element("h3", "vCPUs").open("table").open("thead").open("tr");
		for (String title : new String[] {"vCPU", "VM", "thread", "name"})
			html.element("th", title);
		html.close().close().open("tbody");
		List<Vcpu> inOrder = trace.vcpus().stream()
				.sorted(Comparator.comparing(v -> v.vm() + ' ' + v.label(), NaturalOrder.NAMES)).toList();
		for (Vcpu vcpu : inOrder)
			html.open("tr").element("th", vcpu.label()).element("td", vcpu.vm())
					.element("td", Integer.toString(vcpu.thread())).element("td", vcpu.threadName()).close();
		html.close().close().close();
		html.open("div").element("h3", "Events").open("table").open("tbody");
		for (Map.Entry<String, Long> count : trace.eventCounts().entrySet())
			html.open("tr").element("th", count.getKey())
					.element("td", Quantities.count(count.getValue()), "class", "n").close();
		html.close().close().close();
		html.close();
	}

	private static void fact(Html html, String name, String value) {
		html.element("dt", name).element("dd", value);
	}
}
