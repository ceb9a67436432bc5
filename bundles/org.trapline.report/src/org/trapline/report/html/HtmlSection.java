// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

/// A part of a page with a heading of its own.
///
/// @param <I> what the page is made from
public interface HtmlSection<I> {
	/// What links name it by.
	String id();

	String title();

	/// Whether the input has anything for it.
	boolean hasContent(I input);

	/// Writes what stands below the heading.
	void write(I input, Html html);
}
