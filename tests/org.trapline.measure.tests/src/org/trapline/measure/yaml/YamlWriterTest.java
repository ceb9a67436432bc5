// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlWriterTest {
	private static final YamlKind RUN = new YamlKind("run", 1);

	@Test
	void writesOneKeyALineInTheOrderGiven() {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("label", "Juno: guest");
		content.put("none", List.of());
		content.put("conditions", new LinkedHashMap<>(Map.of("vcpus", "4")));
		content.put("command", "qemu-system-aarch64 -M virt,gic-version=3 " + "-device virtio-blk-device ".repeat(20)
				.strip());
		content.put("ratio", 1.5);
		content.put("empty", "");
		content.put("files", List.of(new LinkedHashMap<>(Map.of("name", "a.txt")), "b.txt"));
		assertThat(YamlWriter.text(RUN, List.of("# by hand"), content)).isEqualTo("""
				# by hand
				trapline: run/1
				label: 'Juno: guest'
				conditions:
				  vcpus: 4
				command: qemu-system-aarch64 -M virt,gic-version=3 %s
				ratio: 1.5
				empty: ''
				files:
				  - name: a.txt
				  - b.txt
				""".formatted("-device virtio-blk-device ".repeat(20).strip()));
	}

	@Test
	void anyTextIsReadBackAsItWasAndWrittenTheSameAgain() throws YamlException {
		Random random = new Random(7);
		String characters = "ab 01.-:#'\"{}[]&*!|>%@`,?~\n\t\\\u00e9\u4e2d\u2028\u0085\u0000\u001b\ufeff=<_/\r";
		for (int round = 0; round < 3000; round++) {
			Map<String, Object> content = new LinkedHashMap<>();
			for (int i = 0; i < 4; i++)
				content.put("k" + i + random(random, characters, 6), random(random, characters, 12));
			String text = YamlWriter.text(RUN, List.of(), content);
			YamlMap root = YamlDocument.parse(Path.of("x.yaml"), text, RUN).root();
			Map<String, Object> back = new LinkedHashMap<>();
			for (String key : root.keys())
				back.put(key, root.text(key).orElseThrow());
			assertThat(back).as(text).isEqualTo(content);
			assertThat(YamlWriter.text(RUN, List.of(), back)).isEqualTo(text);
		}
	}

	private static String random(Random random, String characters, int most) {
		StringBuilder text = new StringBuilder();
		for (int n = random.nextInt(most); n > 0; n--)
			text.append(characters.charAt(random.nextInt(characters.length())));
		return text.toString();
	}
}
