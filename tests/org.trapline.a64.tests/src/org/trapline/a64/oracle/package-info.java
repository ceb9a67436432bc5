// SPDX-License-Identifier: EPL-2.0
/// The execution oracle: random sequences of instructions, run by QEMU and by every way of ours to run a core, and
/// compared.
///
/// {@link org.trapline.a64.oracle.Oracle} runs and compares; {@link org.trapline.a64.oracle.SequenceGenerator} makes
/// the sequences; {@link org.trapline.a64.oracle.Deviations} lists where QEMU does not do as the architecture says.
package org.trapline.a64.oracle;
