import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { practices } from '../practice';
import type { Wording } from '../wording';

/** What somebody had written of a practice when they left it. */
export interface EarlierWording {
	/** Of the record, by which it is asked for. */
	readonly version: number;
	readonly at: string;
	readonly by: string;
	readonly wording: Wording;
}

const MOST = 50;

/**
 * The latest wordings of a practice, newest first, as far as this reader could read it then. Savings of one open page, one after the
 * other, are one wording: its last. What stood in it before a withdrawal is left out, as it is of editions.
 */
export async function earlierWordings({ read }: Pick<Context, 'read'>, id: Id): Promise<readonly EarlierWording[]> {
	const revisions = (await read.history(practices, id)).toSorted((a, b) => b.version - a.version);
	const withdrawn = revisions.findIndex(({ verb }) => verb === 'withdrawPractice');
	const found: EarlierWording[] = [];
	let form = '';
	let said = '';
	for (const { version, at, by, value } of withdrawn === -1 ? revisions : revisions.slice(0, withdrawn)) {
		const isOfSamePage = value.saved.form !== '' && value.saved.form === form;
		form = value.saved.form;
		const words = value.wording && JSON.stringify(value.wording);
		if (!words || isOfSamePage || words === said) continue;
		said = words;
		found.push({ version, at, by, wording: value.wording! });
	}
	return found.slice(0, MOST);
}
