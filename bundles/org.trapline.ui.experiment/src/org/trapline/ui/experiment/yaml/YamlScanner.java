// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.swt.SWT;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.WorkbenchTheme;

/// Colours YAML in the palette's colours: comments, keys, texts in quotation marks, numbers and words that YAML knows.
final class YamlScanner implements ITokenScanner {
	private static final Pattern TOKEN = Pattern.compile("(?<COMMENT>(?<![^\\s])#[^\\n]*)"
			+ "|(?<KEY>[\\w./-]+(?=[ \\t]*:(?:[ \\t\\n\\r]|$))|\"[^\"\\n]*\"(?=[ \\t]*:[ \\t\\n\\r]))"
			+ "|(?<TEXT>\"(?:\\\\.|[^\"\\\\\\n])*\"?|(?<![\\w])'[^'\\n]*'?)"
			+ "|(?<NUMBER>(?<![\\w.-])(?:0x[0-9a-fA-F_]+|[-+]?[0-9][0-9.]*(?:[kKMGT]i?B?)?)(?![\\w.-]))"
			+ "|(?<WORD>(?<![\\w.-])(?:true|false|none|null|~)(?![\\w.-]))"
			+ "|(?<PARAMETER>\\$\\{[^}\\n]*\\})"
			+ "|(?<OTHER>[\\w./=%-]+|\\s+|.)", Pattern.DOTALL);

	private enum Kind {
		COMMENT(Swatch.MUTED), KEY(Swatch.ACCENT), TEXT(Swatch.SERIES_3), NUMBER(Swatch.SERIES_2), WORD(Swatch.SERIES_5),
		PARAMETER(Swatch.SERIES_4), OTHER(Swatch.TEXT);

		private final Swatch swatch;

		Kind(Swatch swatch) {
			this.swatch = swatch;
		}
	}

	private final Map<Kind, IToken> tokens = new EnumMap<>(Kind.class);
	private Matcher matcher = TOKEN.matcher("");
	private int base;

	YamlScanner(WorkbenchTheme theme) {
		colour(theme);
	}

	/// Takes the colours of the theme that shows.
	void colour(WorkbenchTheme theme) {
		for (Kind kind : Kind.values())
			tokens.put(kind, new Token(new TextAttribute(theme.colour(kind.swatch), null, kind == Kind.COMMENT ? SWT.ITALIC
					: SWT.NORMAL)));
	}

	@Override
	public void setRange(IDocument document, int offset, int length) {
		try {
			matcher = TOKEN.matcher(document.get(offset, length));
		} catch (BadLocationException e) {
			throw new IllegalArgumentException(e);
		}
		base = offset;
	}

	@Override
	public IToken nextToken() {
		if (!matcher.find())
			return Token.EOF;
		for (Kind kind : Kind.values())
			if (matcher.start(kind.name()) >= 0)
				return tokens.getOrDefault(kind, Token.UNDEFINED);
		return Token.UNDEFINED;
	}

	@Override
	public int getTokenOffset() {
		return base + matcher.start();
	}

	@Override
	public int getTokenLength() {
		return matcher.end() - matcher.start();
	}
}
