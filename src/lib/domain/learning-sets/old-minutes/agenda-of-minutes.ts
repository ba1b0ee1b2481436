import type { Id } from '../../shared/ids';
import { MOST_ON_AGENDA, newTopic, type AgendaItem } from '../agenda';
import type { KeepMinutesWish } from './minutes-wish';

/** The agenda that old minutes show, and the topic that each line of their note stands under. */
export interface AgendaOfMinutes {
	readonly agenda: readonly AgendaItem[];
	readonly topics: readonly (Id | null)[];
}

const HEADING = /^\*\*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?([^*\n]*\p{L}[^*\n]*)\*\*(?:\n|$)/u;
const LONGEST_TITLE = 200;

/**
 * A heading that a line of the note begins with, in bold, is a topic that was discussed, and what follows stands under it up to the
 * next. Lines that are left out head nothing, and a heading with nothing below it is none.
 */
export function agendaOfMinutes(lines: KeepMinutesWish['notes'], newId: () => Id): AgendaOfMinutes {
	const agenda: AgendaItem[] = [];
	let under: Id | null = null;
	const kept = lines.filter(isKept);
	const topics = lines.map((line) => {
		const title = isKept(line) && !isAlone(line, kept[kept.indexOf(line) + 1]) ? titleOf(line) : '';
		if (title !== '' && agenda.length < MOST_ON_AGENDA) {
			under = newId();
			agenda.push(newTopic({ topic: under, title: title.slice(0, LONGEST_TITLE).trim(), outcome: 'discussed' }));
		}
		return under;
	});
	return { agenda, topics };
}

type Line = KeepMinutesWish['notes'][number];

const isKept = ({ kind, text }: Line): boolean => kind !== '' && text !== '';
const titleOf = ({ text }: Line): string => HEADING.exec(text)?.[1]?.trim() ?? '';
const isAlone = (line: Line, next: Line | undefined): boolean =>
	line.text.replace(HEADING, '').trim() === '' && (next === undefined || titleOf(next) !== '');
