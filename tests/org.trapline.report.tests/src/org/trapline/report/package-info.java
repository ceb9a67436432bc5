// SPDX-License-Identifier: EPL-2.0
/// Tests of the reports, on runs made by [SampleRuns]; what they write is kept in the folder {@code golden}.
@NullMarked
package org.trapline.report;

import org.jspecify.annotations.NullMarked;
