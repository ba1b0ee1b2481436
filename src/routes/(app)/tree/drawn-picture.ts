import type { DrawnLeaf } from './drawn-leaf';
import type { GatheredLimb } from './gathered-leaves';
import type { Point } from './limbs';
import type { DrawnName } from './names';

/** A tree as it is drawn: the same lessons give the same picture. Lengths in the drawing's own units. */
export interface Picture {
	/** viewBox */
	readonly box: string;
	/** How much larger than a small tree it stands; the trunk is drawn by it. */
	readonly scale: number;
	readonly wood: readonly string[];
	readonly twigs: readonly string[];
	readonly crowns: readonly Point[];
	/** What is tinted behind the limbs of a full tree. */
	readonly tints: readonly string[];
	readonly leaves: readonly DrawnLeaf[];
	/** The leaves of a full tree, by limb; `leaves` then holds only what lies on the ground. */
	readonly gathered: readonly GatheredLimb[];
	readonly names: readonly DrawnName[];
	/** Whether there are so many boughs that they bear letters alone. */
	readonly lettered: boolean;
}
