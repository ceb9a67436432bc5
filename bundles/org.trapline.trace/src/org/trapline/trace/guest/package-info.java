// SPDX-License-Identifier: EPL-2.0
/// What a guest recorded of itself while its host was recorded, brought onto the host's clock.
///
/// [GuestCounts][org.trapline.trace.guest.GuestCounts] counts a guest's events and checks them against the times at
/// which the host says that the guest ran; [GuestSwitches][org.trapline.trace.guest.GuestSwitches] tells what it ran on
/// each vCPU; [ClockSearch][org.trapline.trace.guest.ClockSearch] finds out from the same times how far two clocks are
/// apart.
@NullMarked
package org.trapline.trace.guest;

import org.jspecify.annotations.NullMarked;
