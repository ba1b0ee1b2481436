import { readFileSync } from 'node:fs';
import { minutesToRead } from '#lib/server/minutes/minutes-of-file';
import { readMinutesDocument } from '#lib/server/minutes/read-document';
import { writeDocument } from './write-documents';

/** What somebody who reads the minutes finds in them. */
interface Truth {
	readonly present: readonly string[];
	readonly apologies: readonly string[];
	readonly date: string | null;
	readonly actions: readonly { readonly text: string; readonly owners: readonly string[]; readonly due: string | null }[];
}
interface Case extends Truth {
	readonly name: string;
	readonly ending: string;
	readonly source: string;
}

/** How well a folder's minutes are read: shares of lists that are exact and of actions found, and what was invented. */
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

function casesOf(name: string): Case[] {
	const file = readFileSync(new URL(`./${name}.md`, import.meta.url), 'utf8');
	return file
		.split(/^@/m)
		.slice(1)
		.map((text, at) => {
			const end = text.indexOf('\n');
			const [, ending, present, apologies, date, actions] = /^(\w+) present=(.*?) apologies=(.*?) date=(.*?) actions=(.*)$/.exec(
				text.slice(0, end)
			)!;
			const list = (names: string) => names.split(';').filter((each) => each !== '');
			return {
				name: `${name} ${at + 1} (${ending})`,
				ending: ending!,
				present: list(present!),
				apologies: list(apologies!),
				date: date || null,
				actions: list(actions!).map((each) => {
					const [words, owners, due] = each.split('<');
					return { text: words!, owners: owners!.split(',').filter((owner) => owner !== ''), due: due || null };
				}),
				source: text.slice(end + 1).trimEnd()
			};
		});
}

const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();

export async function measureReading(name: string): Promise<Figures> {
	const cases = casesOf(name);
	const misses: string[] = [];
	let [exact, invented, found, wanted, inventedActions, owners, due, dates, kept] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
	for (const each of cases) {
		// The rules themselves: that a thread reads by them is tested apart.
		const document = minutesToRead(await writeDocument(each.ending, each.source), `minutes.${each.ending}`);
		const { reading } = readMinutesDocument(document);
		const isExact = same(reading.present, each.present) && same(reading.apologies, each.apologies);
		if (isExact) exact += 1;
		else misses.push(`${each.name}: present ${reading.present.join(', ')} | apologies ${reading.apologies.join(', ')}`);
		const all = new Set([...each.present, ...each.apologies]);
		invented += [...reading.present, ...reading.apologies].filter((person) => !all.has(person)).length;
		if (reading.date === each.date) dates += 1;
		else misses.push(`${each.name}: date ${reading.date} (${reading.dateText})`);
		const left = [...reading.actions];
		for (const action of each.actions) {
			wanted += 1;
			const at = left.findIndex(({ text }) => text.toLowerCase().includes(action.text.toLowerCase()));
			if (at < 0) {
				misses.push(`${each.name}: not found: ${action.text}`);
				continue;
			}
			const [read] = left.splice(at, 1);
			found += 1;
			if (same(read!.owners, action.owners)) owners += 1;
			else misses.push(`${each.name}: owners of "${read!.text}": ${read!.owners.join(', ')}`);
			if (read!.due === action.due) due += 1;
			else misses.push(`${each.name}: due of "${read!.text}": ${read!.due} (${read!.dueText})`);
		}
		inventedActions += left.length;
		for (const { text } of left) misses.push(`${each.name}: invented: ${text}`);
		if (reading.charactersIn === reading.charactersOut) kept += 1;
		else misses.push(`${each.name}: letters ${reading.charactersIn} in, ${reading.charactersOut} out`);
	}
	const of = (count: number, all: number) => Math.round((count / all) * 1_000) / 1_000;
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
