// SPDX-License-Identifier: EPL-2.0
/// What a simulation notes of exits: when, why, for how long, and where the time went. {@link
/// org.trapline.kvm.record.Recorder} is the entry.
@NullMarked
package org.trapline.kvm.record;

import org.jspecify.annotations.NullMarked;
