// SPDX-License-Identifier: EPL-2.0
/// Boards: what a machine is made of and how long its parts take, as YAML files say it.
///
/// Each record reads its own keys from [Keys], which checks them, knows their defaults and lists them for the schema and the guide.
/// Main entry type: [Board], which [BoardFile] reads.
@NullMarked
package org.trapline.platform.board;

import org.jspecify.annotations.NullMarked;
