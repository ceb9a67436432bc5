// SPDX-License-Identifier: EPL-2.0
/// What a machine starts with: kernels, programs, initial RAM disks, and where in memory they go.
///
/// {@link org.trapline.platform.image.Image} reads a file, {@link org.trapline.platform.image.Placement} finds the places.
@NullMarked
package org.trapline.platform.image;

import org.jspecify.annotations.NullMarked;
