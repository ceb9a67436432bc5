// SPDX-License-Identifier: EPL-2.0
/// What if: experiments that vary a board, a host or its virtual machines, run them, and compare what comes out.
@NullMarked
package org.trapline.experiment;

import org.jspecify.annotations.NullMarked;
