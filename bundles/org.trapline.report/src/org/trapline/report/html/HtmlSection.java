// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

/// A part of the page with a heading of its own.
interface HtmlSection {
	/// What links name it by.
	String id();

	String title();

	/// Whether the input has anything for it.
	boolean hasContent(HtmlInput input);

	/// Writes what stands below the heading.
	void write(HtmlInput input, Html html);
}
