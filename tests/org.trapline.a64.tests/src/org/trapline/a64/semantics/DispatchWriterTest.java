// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trapline.a64.Written;
import org.trapline.a64.core.InstructionSet;

class DispatchWriterTest {
	@Test
	void dispatchIsWhatTheTableAsksFor() throws IOException {
		Written.check("bundles/org.trapline.a64/src/org/trapline/a64/semantics/Dispatch.java",
				new DispatchWriter(InstructionSet.table()).write());
	}

	@Test
	void everyRowHasSemantics() {
		assertThat(DispatchWriter.missing(InstructionSet.table())).isEmpty();
	}

	@Test
	void everyMethodIsOfARow() {
		assertThat(Semantics.names()).isSubsetOf(
				InstructionSet.table().rows().stream().map(Semantics::name).collect(Collectors.toSet()));
	}
}
