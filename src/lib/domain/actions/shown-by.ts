import * as v from 'valibot';
import { parseRef } from '../shared/ids';

/** Records that can show what came of an action. They stand further right; here they are known by kind and id only. */
const CITABLE = ['lesson', 'published-practice', 'published-paper', 'learning-note', 'set-meeting', 'learning-entry'];
/** Records that are cited for one action. */
export const MOST_SHOWN = 20;

/** Whether a text names, as `kind/id`, a record that can show what came of an action. */
export const isCitable = (text: unknown): boolean => {
	const named = typeof text === 'string' ? parseRef(text) : null;
	return named !== null && CITABLE.includes(named.kind);
};

export const shownBy = v.pipe(v.array(v.custom<string>(isCitable)), v.maxLength(MOST_SHOWN));
