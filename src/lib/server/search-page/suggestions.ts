import { suggestFor, type Asker } from '#lib/domain/finding';
import { publishedPractices } from '#lib/domain/practices';
import { textOf } from '#lib/domain/shared/marked';
import { placed } from './placed';

/** Where a suggestion leads, and what tells it from others. */
export interface Suggestion {
	readonly label: string;
	readonly hint: string;
	readonly href: string;
}

/** As much of a line as is looked at while it is typed. */
const LONGEST = 200;

/** The page that a box asks, with the kinds of record that it finds: all of them where none are said. */
const ASKED = { everything: { page: '/search' }, library: { page: '/practices', kinds: [publishedPractices.kind] } } as const;

/** What a search box offers while somebody types; nothing that they could not find. */
export async function suggestions(
	asker: Asker,
	line: string,
	of: keyof typeof ASKED = 'everything'
): Promise<readonly Suggestion[]> {
	const { page, kinds }: { page: string; kinds?: readonly string[] } = ASKED[of];
	const offered = await suggestFor(asker, line.slice(0, LONGEST).toWellFormed(), kinds);
	const hits = await placed(
		asker.read,
		offered.flatMap((each) => (each.is === 'record' ? each.hit : []))
	);
	const lines = offered.flatMap((each) => (each.is === 'line' ? each : []));
	return [
		...lines.map(({ label, line: asked }) => ({ label, hint: '', href: `${page}?${new URLSearchParams({ words: asked })}` })),
		...hits.map(({ title, label, of, href }) => ({ label: textOf(title), hint: of ? `${label}: ${of}` : label, href }))
	].filter((each, at, all) => all.findIndex(({ href }) => href === each.href) === at);
}
