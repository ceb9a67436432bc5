// SPDX-License-Identifier: EPL-2.0
/// How recordings get in: importers that know a format by its content, and the registry that asks them.
///
/// One package a format below this one. Main entry type: [Importers].
@NullMarked
package org.trapline.trace;

import org.jspecify.annotations.NullMarked;
