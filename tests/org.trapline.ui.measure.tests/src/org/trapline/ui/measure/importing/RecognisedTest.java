// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.measure.Progress;
import org.trapline.trace.Importers;
import org.trapline.trace.commontrace.CtfStandIn;

class RecognisedTest {
	@Test
	void formatThatTheBuildCannotReadIsNamedWithWhatIsMissing() {
		Path trace = Path.of(System.getProperty("trapline.traces")).resolve("ctf/lttng-vmix-c4");
		List<Recognised> found = new RecogniseOperation(List.of(trace), new Importers(List.of(new CtfStandIn())))
				.execute(Progress.none());
		assertThat(found).singleElement().satisfies(one -> {
			assertThat(one.usable()).isFalse();
			assertThat(one.format()).isEqualTo(CtfStandIn.NAME);
			assertThat(one.why()).contains("Trace Compass").contains("releng/tracecompass/prepare.sh");
		});
	}
}
