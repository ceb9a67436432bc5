// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.List;

/// What the figures are, for a reader who was only sent the file.
final class MeaningSection implements HtmlSection<HtmlInput> {
	private static final List<String[]> TERMS = List.of(
			new String[] {"handling", "from kvm_exit to the next kvm_entry of the same vCPU, less the time it was idle or"
					+ " descheduled in between: what the hypervisor and user space worked for the exit"},
			new String[] {"guest", "from an entry to the next exit: TIMEINGUEST of an exit-timing table. On arm64 the kernel"
					+ " writes kvm_exit after it has enabled interrupts again, so the host's own interrupt handler is"
					+ " part of it"},
			new String[] {"idle", "the guest's own waiting after WFI or WFE"},
			new String[] {"descheduled", "off the CPU though the guest did not wait"},
			new String[] {"overhead", "handling / (handling + guest)"},
			new String[] {"share", "of the handling time of all exits looked at"},
			new String[] {"of wall", "handling as a share of all of the vCPUs' time looked at"},
			new String[] {"percentiles", "within 0.1 %, from a histogram with three significant digits; an exit-timing"
					+ " table has none, since none follow from moments"});

	@Override
	public String id() {
		return "meaning";
	}

	@Override
	public String title() {
		return "What the figures mean";
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return input.summary().isPresent() || !input.analysis().facts().timings().isEmpty();
	}

	@Override
	public void write(HtmlInput input, Html html) {
		html.open("dl", "class", "facts");
		for (String[] term : TERMS)
			html.element("dt", term[0]).element("dd", term[1]);
		html.close();
	}
}
