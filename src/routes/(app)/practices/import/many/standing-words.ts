import type { ImportInShort } from '#lib/domain/practices';

const number = (count: number): string => count.toLocaleString('en-GB');

/** How an import stands, in a few words. */
export function standingWords({ standing, counts, done, total }: ImportInShort): string {
	const came = `${number(counts.in)} came in`;
	if (standing === 'under-way') return `${number(done)} of ${number(total)} gone through`;
	if (standing === 'stopping') return 'Being stopped';
	if (standing === 'taking-out') return 'Being taken out again';
	if (standing === 'taken-out') return counts.in === 0 ? 'Taken out again' : `Taken out again but for ${number(counts.in)}`;
	return standing === 'through' ? came : `Ended before its end · ${came}`;
}
