import type { TreeShape } from '#lib/domain/learning-tree';
import { MOST_LABELLED } from './crown';
import { hangingOf } from './drawn-leaf';

/** What the list beside the picture is sent: of a very full tree the boughs alone, each of which leads to its own part. */
export const listed = (shown: TreeShape): TreeShape =>
	hangingOf(shown) <= MOST_LABELLED
		? shown
		: { boughs: shown.boughs.map((bough) => ({ ...bough, lessons: [], branches: [] })), trunk: [] };
