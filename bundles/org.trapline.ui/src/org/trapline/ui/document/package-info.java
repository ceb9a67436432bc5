// SPDX-License-Identifier: EPL-2.0

/// The user's guide inside the workbench: {@link org.trapline.ui.document.Markdown} reads a document,
/// {@link org.trapline.ui.document.DocumentEditor} shows it.
@NullMarked
package org.trapline.ui.document;

import org.jspecify.annotations.NullMarked;
