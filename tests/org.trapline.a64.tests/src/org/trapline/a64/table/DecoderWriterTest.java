// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DecoderWriterTest {
	@Test
	void decoderIsWhatTheTableAsksFor() throws IOException {
		String root = System.getProperty("trapline.root");
		if (root == null)
			throw new AssertionError("-Dtrapline.root must name the root of the repository");
		Path kept = Path.of(root, "bundles/org.trapline.a64/src/org/trapline/a64/Decoder.java");
		Path written = kept.resolveSibling("Decoder.java.actual");
		String source = new DecoderWriter(Table.load()).write();
		if (Files.exists(kept) && Files.readString(kept).equals(source)) {
			Files.deleteIfExists(written);
			return;
		}
		Files.writeString(written, source);
		throw new AssertionError("the table has changed since the decoder was written. To renew it:\n  mv " + written
				+ ' ' + kept);
	}
}
