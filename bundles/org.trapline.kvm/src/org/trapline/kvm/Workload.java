// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.nio.file.Path;
import java.util.Optional;
import org.trapline.platform.image.Image;

/// What guests run, or the board itself.
///
/// @param image what is executed, for the addresses of QEMU's machine "virt"
/// @param arguments its command line, in the device tree
/// @param initrd its initial RAM disk
public record Workload(Image image, String arguments, Optional<Path> initrd) {
	/// An image alone.
	public static Workload of(Image image) {
		return new Workload(image, "", Optional.empty());
	}
}
