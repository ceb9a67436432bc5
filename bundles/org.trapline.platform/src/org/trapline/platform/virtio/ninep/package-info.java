// SPDX-License-Identifier: EPL-2.0
/// A directory of the host shared with the guest by the protocol 9P2000.L, as Linux's `mount -t 9p -o trans=virtio`
/// speaks it. {@link org.trapline.platform.virtio.ninep.SharedDirectory} is the entry.
///
/// Names are kept as the bytes that they are, one a char, whatever their encoding. Links are the guest's to follow: the
/// host never does, so the guest does not get out of the directory. Permissions, owners and times are not the guest's
/// to decide on: it reaches what the user who runs the machine can.
@NullMarked
package org.trapline.platform.virtio.ninep;

import org.jspecify.annotations.NullMarked;
