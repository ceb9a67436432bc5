// SPDX-License-Identifier: EPL-2.0

/// The wizard that asks what the columns of a table are, so that it can be read as a run:
/// {@link org.trapline.ui.measure.mapping.TableMappingWizard}.
@NullMarked
package org.trapline.ui.measure.mapping;

import org.jspecify.annotations.NullMarked;
