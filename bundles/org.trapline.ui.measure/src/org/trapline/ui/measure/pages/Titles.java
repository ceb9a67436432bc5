// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

/// Heads of columns, which begin with a capital in the workbench.
public final class Titles {
	private Titles() {
	}

	/// @param title not empty; names such as {@code p99} stay as they are
	public static String capital(String title) {
		boolean name = title.length() > 1 && Character.isDigit(title.charAt(1));
		return name ? title : Character.toUpperCase(title.charAt(0)) + title.substring(1);
	}
}
