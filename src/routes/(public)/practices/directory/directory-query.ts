import type { DirectoryQuery } from '#lib/domain/practices';

/** What the address of the directory asks for: `words` of a name, the `area` of practices, a `letter`, and `after`. */
export const directoryQuery = (params: URLSearchParams): DirectoryQuery => ({
	words: (params.get('words') ?? '').trim().slice(0, 200),
	area: (params.get('area') ?? '').slice(0, 200),
	letter: (params.get('letter') ?? '').slice(0, 10),
	after: params.get('after')
});
