// SPDX-License-Identifier: EPL-2.0
/// What every vCPU and physical CPU did at every moment of a recording, kept on disk by Trace Compass's state system, and
/// the times that latencies consist of, in its segment stores: what a time line is drawn from, at any zoom.
///
/// The main entry is [StateHistory]: open it, ask it from a background thread, close it.
@NullMarked
package org.trapline.history;

import org.jspecify.annotations.NullMarked;
