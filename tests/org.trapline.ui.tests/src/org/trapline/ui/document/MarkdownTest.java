// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.ui.InstalledFiles;

class MarkdownTest {
	@Test
	void readsTheBlocksThatDocumentsAreMadeOf() {
		assertThat(Markdown.blocks("""
				# Title
				A paragraph
				of two lines.

				- one
				  goes on
				- two
				## Part
				```
				code  | as it is
				# no heading
				```
				![alt](images/a.png)
				After."""))
				.containsExactly(new Block.Heading(1, "Title"), new Block.Paragraph("A paragraph of two lines."),
						new Block.Item("one goes on"), new Block.Item("two"), new Block.Heading(2, "Part"),
						new Block.Code("code  | as it is\n# no heading"), new Block.Picture("alt", "images/a.png"),
						new Block.Paragraph("After."));
	}

	@Test
	void readsTablesWithBarsInTheirCells() {
		assertThat(Markdown.blocks("""
				| a | b |
				| --- | :-: |
				| `x \\| y` | z |
				| short |
				end
				""")).containsExactly(new Block.Table(List.of("a", "b"), List.of(List.of("`x | y`", "z"), List.of("short", ""))),
				new Block.Paragraph("end"));
	}

	@Test
	void anOpenFenceEndsWithTheText() {
		assertThat(Markdown.blocks("```\nx")).containsExactly(new Block.Code("x"));
	}

	@Test
	void marksCodeBoldAndLinksAndEscapesTheRest() {
		assertThat(Inline.paragraph("a < b & `c<d>` **e** [f & g](h.md?x=1&y=2)")).isEqualTo(
				"<form><p vspace=\"false\">a &lt; b &amp; <span font=\"code\" color=\"code\">c&lt;d&gt;</span> <b>e</b> "
						+ "<a href=\"h.md?x=1&amp;y=2\">f &amp; g</a></p></form>");
		assertThat(Inline.plain("`a` **b** [c](d)")).isEqualTo("a b c");
	}

	static List<String> documents() {
		return List.copyOf(new Documents().getParameterValues().values());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyDocumentIsThereAndLeadsToFilesThatAre(String name) throws Exception {
		Path document = InstalledFiles.find(name).orElseThrow();
		String text = Files.readString(document);
		List<Block> blocks = Markdown.blocks(text);
		assertThat(blocks.getFirst()).isInstanceOfSatisfying(Block.Heading.class,
				heading -> assertThat(heading.level()).isEqualTo(1));
		Matcher link = Pattern.compile("\\[[^]]*]\\(([^)#]+)[^)]*\\)").matcher(text);
		while (link.find())
			if (!link.group(1).contains(":"))
				assertThat(document.resolveSibling(link.group(1))).as("a link of " + name).exists();
		for (Block block : blocks)
			for (String form : forms(block))
				wellFormed(form);
	}

	private static List<String> forms(Block block) {
		return switch (block) {
		case Block.Paragraph(String text) -> List.of(Inline.paragraph(text));
		case Block.Item(String text) -> List.of(Inline.item(text));
		case Block.Table(var header, var rows) -> Stream.concat(header.stream().map(Inline::bold),
				rows.stream().flatMap(List::stream).map(Inline::paragraph)).toList();
		default -> List.of();
		};
	}

	private static void wellFormed(String form) throws Exception {
		DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
	}
}
