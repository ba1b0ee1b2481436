import type { DiffPiece } from '../Diff.svelte';

/** Letters of an unchanged stretch that are shown at either side of a change. */
const AROUND = 90;

/** The changes with what stands near them; of long stretches between them only the ends. */
export const inShort = (pieces: readonly DiffPiece[]): readonly DiffPiece[] =>
	pieces.map(({ text, kind }, at) => {
		const [first, last] = [at === 0, at === pieces.length - 1];
		if (kind !== 'same' || text.length <= AROUND * 2 + 40) return { text, kind };
		const [head, tail] = [text.slice(0, AROUND).replace(/\S*$/, ''), text.slice(-AROUND).replace(/^\S*/, '')];
		return { text: first ? `… ${tail}` : last ? `${head} …` : `${head} … ${tail}`, kind };
	});
