// SPDX-License-Identifier: EPL-2.0
/// Tests of the importer of CTF. Oracles are babeltrace2, Trace Compass's own reader, and perf.data of the same recording.
package org.trapline.trace.ctf;
