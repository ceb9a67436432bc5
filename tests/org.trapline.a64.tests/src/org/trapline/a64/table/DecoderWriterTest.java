// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trapline.a64.Written;

class DecoderWriterTest {
	@Test
	void decoderIsWhatTheTableAsksFor() throws IOException {
		Written.check("bundles/org.trapline.a64/src/org/trapline/a64/Decoder.java",
				new DecoderWriter(Table.load()).write());
	}
}
