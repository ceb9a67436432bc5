// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

/// What table walks are sped up by.
///
/// @param stage1 descriptors of upper levels of stage 1, by virtual address
/// @param stage2 descriptors of upper levels of stage 2, by intermediate physical address
/// @param ipa translations of stage 2 alone, used while a walk of stage 1 reads its tables
public record Walks(TlbDesign stage1, TlbDesign stage2, TlbDesign ipa) {
	static Walks read(Keys keys, Walks preset) {
		return new Walks(
				keys.group("stage1", "upper levels of stage 1, by virtual address", k -> TlbDesign.read(k, preset.stage1)),
				keys.group("stage2", "upper levels of stage 2, by intermediate physical address",
						k -> TlbDesign.read(k, preset.stage2)),
				keys.group("ipa", "translations of stage 2 that walks of stage 1 need", k -> TlbDesign.read(k, preset.ipa)));
	}
}
