// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.ArrayList;
import java.util.List;
import org.trapline.ui.measure.pages.PageContext;
import org.trapline.ui.measure.pages.RunPage;

/// Which pages a run has for what benchmarks measured: those for which it has data.
public final class BenchmarkPages {
	private BenchmarkPages() {
	}

	public static List<RunPage> of(PageContext context) {
		List<RunPage> pages = new ArrayList<>();
		for (CurveKind<?> kind : List.of(CurveKind.CONTEXT_SWITCH, CurveKind.MEMORY, CurveKind.BANDWIDTH))
			if (context.session().run().first(kind.type()).isPresent())
				pages.add(new CurvePage<>(context, kind));
		return pages;
	}
}
