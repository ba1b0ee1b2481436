import type { MinutesReading, MinutesWords } from '#lib/domain/learning-sets';

/** What somebody who reads the minutes finds in them. */
export interface Truth {
	readonly present: readonly string[];
	readonly apologies: readonly string[];
	readonly date: string | null;
	readonly actions: readonly { readonly text: string; readonly owners: readonly string[]; readonly due: string | null }[];
}
export interface Scored {
	readonly name: string;
	readonly truth: Truth;
	readonly reading: MinutesReading;
}

/** How well minutes are read: shares of lists that are exact and of actions found, and what was invented. */
export interface Figures {
	readonly documents: number;
	readonly exactLists: number;
	readonly inventedPeople: number;
	readonly actionsFound: number;
	readonly inventedActions: number;
	readonly ownersRight: number;
	readonly dueRight: number;
	readonly datesRight: number;
	readonly lettersKept: number;
	/** What went wrong, for whoever tunes. */
	readonly misses: readonly string[];
}

/** How a name or an action of the truth is known again in a reading. */
export interface Likeness {
	readonly name: (name: string) => string;
	/** `note`: what stands beside the name in the attendance list. */
	readonly owner: (written: string, read: string, note: string) => boolean;
	readonly text: (written: string, read: string) => boolean;
}

/** Names and owners as they stand but for what they are called before it, and words of an action that its text holds. */
export function asItStands(words: MinutesWords): Likeness {
	const bare = withoutTitles(words);
	return {
		name: bare,
		owner: (written, read) => bare(written) === bare(read),
		text: (written, read) => read.toLowerCase().includes(written.toLowerCase())
	};
}

const withoutTitles =
	({ set }: MinutesWords) =>
	(name: string): string =>
		name
			.split(/\s+/)
			.filter((word) => !set.titles.has(word.toLowerCase().replaceAll('.', '')))
			.join(' ');

/** Names without articles and courtesy titles, owners by any part of their name or their initials, and an action by four in five of its words. */
export function byMeaning(words: MinutesWords): Likeness {
	const bare = (name: string) => withoutTitles(words)(name.replace(words.shapes.article, '')).toLowerCase();
	const initials = (name: string) => bare(name).replace(/(\p{L})[\p{L}'’]*[.\s-]*/gu, '$1');
	const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return {
		name: bare,
		owner: (written, read, note) =>
			note.toLowerCase().includes(written.toLowerCase().replace(words.shapes.article, '')) ||
			bare(read).replace(/^(\p{L})[^ ]*/u, '$1') === bare(written).replaceAll('.', '') ||
			bare(written) === bare(read) ||
			initials(read) === written.toLowerCase().replaceAll('.', '') ||
			` ${bare(read)} `.includes(` ${bare(written)} `) ||
			` ${bare(written)} `.includes(` ${bare(read)} `),
		text: (written, read) => {
			const [all, found] = [wordsOf(written), wordsOf(read)];
			const shared = all.filter((word) => found.includes(word)).length;
			return shared >= 0.8 * all.length || (found.length > 2 && shared >= 0.8 * found.length);
		}
	};
}

const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();

export function score(cases: readonly Scored[], like: Likeness): Figures {
	const misses: string[] = [];
	let [exact, invented, found, wanted, inventedActions, owners, due, dates, kept] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
	for (const { name, truth, reading } of cases) {
		const names = (list: readonly string[]) => list.map(like.name);
		if (same(names(reading.present), names(truth.present)) && same(names(reading.apologies), names(truth.apologies))) exact += 1;
		else misses.push(`${name}: present ${reading.present.join(', ')} | apologies ${reading.apologies.join(', ')}`);
		const all = new Set(names([...truth.present, ...truth.apologies]));
		const unknown = names([...reading.present, ...reading.apologies]).filter((person) => !all.has(person));
		invented += unknown.length;
		if (unknown.length > 0) misses.push(`${name}: nobody by these names: ${unknown.join(', ')}`);
		if (reading.date === truth.date) dates += 1;
		else misses.push(`${name}: date ${reading.date} (${reading.dateText})`);
		const noteOf = (person: string) => reading.attendance.find((each) => each.name === person)?.note ?? '';
		const left = [...reading.actions];
		const isOwned = (wanted: readonly string[], read: readonly string[]) =>
			wanted.length === read.length && wanted.every((each) => read.some((other) => like.owner(each, other, noteOf(other))));
		for (const action of truth.actions) {
			wanted += 1;
			const alike = left.filter(({ text }) => like.text(action.text, text));
			const read = alike.find((each) => isOwned(action.owners, each.owners)) ?? alike[0];
			if (!read) {
				misses.push(`${name}: not found: ${action.text} (${action.owners.join(', ')})`);
				continue;
			}
			left.splice(left.indexOf(read), 1);
			found += 1;
			if (isOwned(action.owners, read.owners)) owners += 1;
			else misses.push(`${name}: owners of "${read.text}": ${read.owners.join(', ')}`);
			if (read.due === action.due) due += 1;
			else misses.push(`${name}: due of "${read.text}": ${read.due} (${read.dueText})`);
		}
		inventedActions += left.length;
		for (const { text } of left) misses.push(`${name}: invented: ${text}`);
		if (reading.charactersIn === reading.charactersOut) kept += 1;
		else misses.push(`${name}: letters ${reading.charactersIn} in, ${reading.charactersOut} out`);
	}
	const of = (count: number, all: number) => Math.round((count / Math.max(all, 1)) * 1_000) / 1_000;
	return {
		documents: cases.length,
		exactLists: of(exact, cases.length),
		inventedPeople: invented,
		actionsFound: of(found, wanted),
		inventedActions,
		ownersRight: of(owners, wanted),
		dueRight: of(due, wanted),
		datesRight: of(dates, cases.length),
		lettersKept: of(kept, cases.length),
		misses
	};
}
