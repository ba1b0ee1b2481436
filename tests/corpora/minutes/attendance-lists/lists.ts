import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { decorations } from './decorations';
import type { Layout } from './layout';
import { LAYOUTS } from './layouts';
import { OFFICE_LAYOUTS } from './office-layouts';
import { OFFICE_WORDS, type OfficeWords } from './office-words';
import { PAGE_LAYOUTS } from './page-layouts';
import { PAGE_WORDS, type PageWords } from './page-words';
import { LANGUAGES, type ListLanguage } from './people';

/** A list of attenders as an office might set it, and who stands in it. */
export interface ListCase {
	readonly name: string;
	readonly blocks: readonly DocumentBlock[];
	readonly present: readonly string[];
	readonly apologies: readonly string[];
}

/**
 * Lists of attenders in every language: each way to set a name in each way to set a list, with people, labels and sentences taken in turn.
 * `mixed`: another thing set around each name, as secretaries do.
 */
export function* attendanceLists(): Generator<ListCase> {
	let turn = 0;
	for (const [code, language] of Object.entries(LANGUAGES))
		for (const layout of [...LAYOUTS, ...OFFICE_LAYOUTS, ...PAGE_LAYOUTS]) {
			const all = decorations(language);
			for (const [what, set] of all) {
				if (!layout.commas && (set('Ann Lee').includes(',') || what.startsWith('before'))) continue;
				const nth = (at: number) => (name: string) => (at % 2 === 0 ? set(name) : name);
				yield made(
					`${code}, ${layout.name}, ${what}`,
					[language, OFFICE_WORDS[code]!, PAGE_WORDS[code]!],
					layout.set,
					turn++,
					nth
				);
			}
			const fitting = all.filter(
				([what, set]) =>
					!what.startsWith('surname') && (layout.commas || !set('Ann Lee').includes(',')) && !what.startsWith('before')
			);
			for (let round = 0; round < 12; round++)
				yield made(
					`${code}, ${layout.name}, mixed ${round}`,
					[language, OFFICE_WORDS[code]!, PAGE_WORDS[code]!],
					layout.set,
					turn++,
					(at) => fitting[(round * 7 + at * 11) % fitting.length]![1]
				);
		}
}

function made(
	name: string,
	[language, office, page]: readonly [ListLanguage, OfficeWords, PageWords],
	set: Layout['set'],
	turn: number,
	nth: (at: number) => (name: string) => string
): ListCase {
	const from = <T>(all: readonly T[], at: number) => all[(turn + at) % all.length]!;
	const people = [0, 1, 2, 3, 4, 5].map((at) => from(language.people, at));
	const [present, apologies] = [people.slice(0, 4), people.slice(4)];
	return {
		name,
		present,
		apologies,
		blocks: [
			{ kind: 'heading', level: 1, text: 'Forum 12/2021' },
			{ kind: 'paragraph', text: '14.9.2021' },
			...set({
				language,
				office,
				page,
				labels: { present: from(language.present, 0), away: from(language.apologies, 0) },
				present: present.map((each, at) => nth(at)(each)),
				away: apologies.map((each, at) => nth(at)(each))
			}),
			{ kind: 'heading', level: 2, text: '2. Budget' },
			{ kind: 'paragraph', text: '2021 = 2020.' }
		]
	};
}
