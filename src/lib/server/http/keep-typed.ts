import { json } from '@sveltejs/kit';
import type { Typing, Values } from '#lib/domain/shared/draft';
import { Conflict } from '#lib/domain/shared/errors';

interface Keeping {
	/** The names of fields that are kept; whatever else a form holds is left out. */
	readonly kept: RegExp;
	/** Those of them that hold several values. */
	readonly several?: RegExp;
	/** Those that hold what was written, for a page that has not seen it; texts and records when absent. */
	readonly written?: RegExp;
	/** Keeps it; says when it was saved. */
	readonly save: (typing: Typing, form: FormData) => Promise<{ savedAt: string }>;
	/** What is kept already, for a page that has not seen it; null where there is nothing any more. */
	readonly there: () => Promise<{ readonly savedAt: string; readonly values: Values } | null>;
}

/** Keeps what stands in a form so far, and answers its autosave: 409, with what stands there, where another page was first. */
export async function keepTyped(
	request: Request,
	{ kept, several, written = /(text|record)$/, save, there }: Keeping
): Promise<Response> {
	const form = await request.formData();
	const names = [...new Set(form.keys())].filter((name) => kept.test(name));
	const values = Object.fromEntries(
		names.map((name) => {
			const all = form.getAll(name).map((value) => String(value).toWellFormed());
			return [name, several?.test(name) ? all : (all[0] ?? '')];
		})
	);
	const [tab = '', savedBefore = ''] = ['tab', 'saved-before'].map((name) => String(form.get(name) ?? '').slice(0, 40));
	try {
		return json(await save({ values, tab, savedBefore }, form));
	} catch (trouble) {
		if (!(trouble instanceof Conflict)) throw trouble;
		const found = await there();
		return json({ savedAt: found?.savedAt ?? '', text: wordsOf(found?.values ?? {}, written) }, { status: 409 });
	}
}

/** Everything that was written in a draft, under each other. */
const wordsOf = (values: Values, written: RegExp): string =>
	Object.entries(values)
		.filter(([name, value]) => written.test(name) && value !== '')
		.map(([, value]) => String(value))
		.join('\n\n');
