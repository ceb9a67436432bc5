// SPDX-License-Identifier: EPL-2.0
/// A Linux to boot: Debian's arm64 kernel and an initial RAM disk made of Debian's packages, in a cache of the user's.
///
/// {@link org.trapline.platform.linux.LinuxCache} is the entry.
@NullMarked
package org.trapline.platform.linux;

import org.jspecify.annotations.NullMarked;
