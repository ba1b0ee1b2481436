import { suggestFor, type Asker } from '#lib/domain/finding';
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

/** What the search box offers while somebody types; nothing that they could not find. */
export async function suggestions(asker: Asker, line: string): Promise<readonly Suggestion[]> {
	const offered = await suggestFor(asker, line.slice(0, LONGEST).toWellFormed());
	const hits = await placed(
		asker.read,
		offered.flatMap((each) => (each.is === 'record' ? each.hit : []))
	);
	const lines = offered.flatMap((each) => (each.is === 'line' ? each : []));
	return [
		...lines.map(({ label, line: asked }) => ({ label, hint: '', href: `/search?${new URLSearchParams({ words: asked })}` })),
		...hits.map(({ title, label, href }) => ({ label: textOf(title), hint: label, href }))
	].filter((each, at, all) => all.findIndex(({ href }) => href === each.href) === at);
}
