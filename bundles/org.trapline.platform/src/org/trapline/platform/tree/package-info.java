// SPDX-License-Identifier: EPL-2.0
/// The device tree that a machine describes itself with: {@link org.trapline.platform.tree.Node} is the entry;
/// {@link org.trapline.platform.tree.Blob} flattens it and {@link org.trapline.platform.tree.BlobReader} reads it.
@NullMarked
package org.trapline.platform.tree;

import org.jspecify.annotations.NullMarked;
