// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlobTest {
	private static final String SOURCE = """
			/dts-v1/;

			/memreserve/	0x0000000040000000 0x0000000000100000;
			/ {
				#address-cells = <0x02>;
				compatible = "one", "two";
				empty;
				bytes = [01 02 03];

				a@0 {
					reg = <0x00 0xfedcba98>;

					b {
						empty;
					};
				};

				a@1 {
				};
			};
			""";

	@TempDir
	private Path folder;

	@Test
	void dtcReadsTheTreeThatWasWritten() throws Exception {
		Node root = new Node("").cells("#address-cells", 2).text("compatible", "one", "two").flag("empty")
				.bytes("bytes", new byte[] {1, 2, 3});
		root.child("a@0").wide("reg", 0xFEDC_BA98L).child("b").flag("empty");
		root.child("a@1");
		byte[] blob = Blob.of(root, List.of(new Blob.Reservation(0x4000_0000, 0x10_0000)), 0);
		assertThat(DeviceTreeCompiler.source(folder, blob)).isEqualTo(DeviceTreeCompiler.source(folder,
				DeviceTreeCompiler.blob(folder, SOURCE)));
	}

	@Test
	void aBlobOfDtcIsReadAndWrittenBackByteForByte() throws Exception {
		byte[] blob = DeviceTreeCompiler.blob(folder, SOURCE);
		BlobReader.Content content = BlobReader.read(blob);
		assertThat(content.reserved()).containsExactly(new Blob.Reservation(0x4000_0000, 0x10_0000));
		assertThat(content.root().children()).extracting(node -> node.name).containsExactly("a@0", "a@1");
		assertThat(Blob.of(content.root(), content.reserved(), content.bootCpu())).isEqualTo(blob);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0  | 1         | offset 0: found 1, expected d00dfeed
			4  | 100000    | offset 4: found a size of 100000, expected at most
			4  | -1        | offset 4: found a size of 4294967295, expected at most
			24 | 18        | offset 20: found version 17, compatible with 18, expected version 16 or 17
			8  | 2000000   | offset 8: found a place at 2000000, expected one of at most
			12 | -4        | offset 12: found a place at 4294967292, expected one of at most
			16 | -4        | offset 16: found a place at 4294967292, expected one of at most
			36 | 8         | found the end, expected more of the structure
			32 | 1         | found a name that does not end
			""")
	void aBlobThatIsWrongIsRefusedWithItsPlace(int offset, int value, String message) throws Exception {
		byte[] blob = DeviceTreeCompiler.blob(folder, SOURCE);
		ByteBuffer.wrap(blob).putInt(offset, value);
		assertThatThrownBy(() -> BlobReader.read(blob)).isInstanceOf(BlobException.class).hasMessageContaining(message);
	}

	@Test
	void aBlobThatWasCutOffIsRefused() throws Exception {
		byte[] blob = DeviceTreeCompiler.blob(folder, SOURCE);
		for (int length = 0; length < blob.length; length++) {
			byte[] cut = Arrays.copyOf(blob, length);
			assertThatThrownBy(() -> BlobReader.read(cut)).isInstanceOf(BlobException.class);
		}
	}

	@Test
	void aBlobWithChangedBytesIsReadOrRefused() throws Exception {
		byte[] blob = DeviceTreeCompiler.blob(folder, SOURCE);
		Random random = new Random(1);
		int refused = 0;
		for (int i = 0; i < 20_000; i++) {
			byte[] changed = blob.clone();
			for (int j = random.nextInt(3); j >= 0; j--)
				changed[random.nextInt(changed.length)] = (byte) random.nextInt();
			try {
				BlobReader.read(changed);
			} catch (BlobException _) {
				refused++;
			}
		}
		assertThat(refused).isBetween(1000, 19_999);
	}

	@Test
	void nodesWithoutEndAreRefused() {
		ByteBuffer blob = ByteBuffer.wrap(Blob.of(new Node("").bytes("x", new byte[4000])));
		int from = blob.getInt(8);
		for (int at = from; at + 8 <= from + blob.getInt(36); at += 8)
			blob.putInt(at, Blob.BEGIN_NODE).putInt(at + 4, 0);
		assertThatThrownBy(() -> BlobReader.read(blob.array())).isInstanceOf(BlobException.class)
				.hasMessageContaining("nodes deeper than 64");
	}
}
