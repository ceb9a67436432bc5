// SPDX-License-Identifier: EPL-2.0
/// The A64 instruction set: encodings, disassembly.
///
/// Main entry types: [Disassembler], [Decoder].
@NullMarked
package org.trapline.a64;

import org.jspecify.annotations.NullMarked;
