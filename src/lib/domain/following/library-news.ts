import { askLibrary, readLibraryQuestion } from '../finding';
import { chosenInWords, libraryPage, publishedPractices } from '../practices';
import { today } from '../shared/clock';
import type { Context, Reading } from '../shared/context';
import { ref } from '../shared/ids';
import { textOf } from '../shared/marked';
import type { News } from './news';

const questionIn = (value: string) => readLibraryQuestion(new URLSearchParams(value));

/** What a question to the library is called: `practices about “bus”: Measured`. */
export async function libraryNamed(read: Reading, value: string): Promise<string> {
	const { line, chosen } = questionIn(value);
	const labels = await chosenInWords(read, chosen);
	return [line ? `practices about “${line}”` : 'practices', labels.join(', ')].filter(Boolean).join(': ');
}

const FOUND = 50;

/** The newest practices that a question to the library finds. */
export async function libraryNow(ctx: Context, value: string, name: string): Promise<readonly News[]> {
	const { query } = askLibrary({ read: ctx.read, self: ctx.actor.id }, { ...questionIn(value), after: null });
	const { results } = await libraryPage(ctx.read, { ...query, order: 'date', today: today(ctx.clock), limit: FOUND });
	return results.map(({ id, title }): News => ({
		key: `${publishedPractices.kind}/${id}`,
		kind: 'followed',
		about: ref(publishedPractices.kind, id),
		title: textOf(title),
		words: `Among ${name}`,
		when: null,
		inMail: textOf(title)
	}));
}
