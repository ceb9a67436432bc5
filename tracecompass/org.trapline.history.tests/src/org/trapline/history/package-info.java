// SPDX-License-Identifier: EPL-2.0
/// Tests of state history and segments. The oracles are the timeline and the breakdowns of {@link org.trapline.analysis}.
package org.trapline.history;
