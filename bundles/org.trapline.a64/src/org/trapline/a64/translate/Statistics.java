// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

/// What translation has done so far.
///
/// @param regions translated
/// @param instructions in them
/// @param bytes of their bytecode
/// @param nanos spent on it, most of them on another thread
/// @param dropped of the regions: their code changed, or there were too many
/// @param failed addresses from which nothing could be translated
public record Statistics(long regions, long instructions, long bytes, long nanos, long dropped, long failed) {
}
