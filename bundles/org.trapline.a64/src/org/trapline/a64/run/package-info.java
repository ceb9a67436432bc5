/// Ways to run a core: one instruction after the other, or translated.
@NullMarked
package org.trapline.a64.run;

import org.jspecify.annotations.NullMarked;
