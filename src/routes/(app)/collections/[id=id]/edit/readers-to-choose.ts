import type { collectionReaders } from '#lib/domain/reading-collections';

type Offered = Awaited<ReturnType<typeof collectionReaders>>;

/** Those whom a form offers as readers; what anyone reads already can stay so, or be taken back, by its owner too. */
export function readersToChoose(offered: Offered, { forAnyone }: { readonly forAnyone: boolean }) {
	const options = offered.map(({ token, words }) => ({ value: token as string, label: words }));
	if (!forAnyone || offered.some(({ token }) => token === 'public')) return options;
	return [...options, { value: 'public', label: 'Anyone, as a coordinator opened it' }];
}
