import { createHash } from 'node:crypto';
import type { Reading } from '#lib/domain/shared/context';
import type { DiffPiece } from '#lib/server/documents';
import { changesOf, marksOf, type Checked } from './check-wording';
import { applyProposals } from './finding';
import { leaveHarmless } from './known-words';
import { scanInTurns } from './scan-in-turns';
import { workspaceNames } from './workspace-names';

/** What a form is sent back with where its words may identify somebody: shown once, decided by whoever wrote them. */
export interface Asked {
	readonly fields: readonly {
		/** The name of the field in the form; empty for words that stand already. */
		readonly field: string;
		readonly marks: Checked['marks'];
		/** The whole text with each mark crossed out before what is proposed. */
		readonly changes: readonly DiffPiece[];
		readonly proposed: string;
	}[];
	/** Which texts were shown; sent along with the next try, and worth nothing for any other text. */
	readonly shown: string;
}

/** What readers of a record know already: any value, in which every text counts. Asked for only where a mark was found. */
export type KnownWords = () => Promise<unknown>;

export interface AskOptions {
	readonly known: KnownWords;
	/** Whether anybody besides their writer will read them. Asked for only where a mark was found. */
	readonly open: () => Promise<boolean>;
	/** For what is read far beyond those whom it is about: names of the workspace are marked as well, and nothing is known. */
	readonly wide: boolean;
	/** Words that are kept already and open to somebody new with this form. They are shown, and not changed. */
	readonly standing: string;
}

/**
 * Looks at the named fields of a form, as they will be kept. Null where nothing may identify somebody, or all of it was shown
 * before in these very words: then it is kept, with what was proposed standing in the fields if its writer chose that.
 */
export async function askAboutWords(
	read: Reading,
	form: FormData,
	fields: readonly string[],
	{ known, open, wide, standing }: AskOptions
): Promise<Asked | null> {
	const shown = new Set(textOf(form, SHOWN).split(' ').slice(0, MOST_SHOWN));
	const take = textOf(form, TAKE) !== '';
	const written = [...fields.map((field) => ({ field, text: textOf(form, field) })), { field: STANDING, text: standing }].filter(
		({ text }) => text !== ''
	);
	const names = wide && written.length > 0 ? await workspaceNames(read) : {};
	const looked = await Promise.all(written.map(async (each) => ({ ...each, findings: await scanInTurns(each.text, names) })));
	const scanned = looked.filter(({ findings }) => findings.length > 0);
	if (scanned.length === 0) return null;
	const [isOpen, words] = await Promise.all([open(), wide ? null : known()]);
	if (!isOpen) return null;
	const found = scanned
		.map((each) => ({ ...each, findings: wide ? each.findings : leaveHarmless(each.findings, words) }))
		.filter(({ text, findings }) => findings.length > 0 && !shown.has(seal('proposed', text)));
	const unseen = found.some(({ text }) => !shown.has(seal('written', text)));
	const asked = found.map(({ field, text, findings }) => ({
		field,
		text,
		marks: marksOf(findings),
		changes: changesOf(text, findings),
		proposed: applyProposals(text, findings)
	}));
	if (take)
		for (const { field, text, proposed } of asked)
			if (field !== STANDING && shown.has(seal('written', text))) form.set(field, proposed);
	if (!unseen) return null;
	const seals = asked.flatMap(({ text, proposed }) => [seal('written', text), seal('proposed', proposed)]);
	return {
		fields: asked.map(({ field, marks, changes, proposed }) => ({ field, marks, changes, proposed })),
		shown: [...new Set([...seals, ...shown])].filter(Boolean).slice(0, MOST_SHOWN).join(' ')
	};
}

/** The fields that the panel adds to a form. They never reach a wish. */
export const SHOWN = 'words-shown';
export const TAKE = 'words-take';
const STANDING = '';
const MOST_SHOWN = 400;

const textOf = (form: FormData, name: string): string => {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
};

/** Stands for one text; what was decided about it holds for no other. */
const seal = (as: 'written' | 'proposed', text: string): string =>
	createHash('sha256').update(`${as} ${text}`).digest('base64url').slice(0, 20);
