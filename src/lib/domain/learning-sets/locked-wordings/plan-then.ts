import type { Revision } from '../../shared/collection';
import type { Id } from '../../shared/ids';
import type { AgendaItem } from '../agenda';
import type { Attending, SetMeeting } from '../set-meeting';

/** A part of a meeting, besides its note, that two of its wordings hold differently; each as lines. */
export interface ChangedPart {
	readonly part: 'agenda' | 'attendance';
	readonly before: string;
	readonly after: string;
	/** Who changed it last up to the later wording, and when. */
	readonly by: Id;
	readonly at: string;
}

type Name = (person: Id) => string;

const PARTS = [
	{
		part: 'agenda',
		none: 'Nothing stood there.',
		lines: (meeting: SetMeeting, name: Name) => meeting.agenda.map((item) => agendaLine(item, name))
	},
	{
		part: 'attendance',
		none: 'Nothing was recorded.',
		lines: (meeting: SetMeeting, name: Name) =>
			meeting.attendance.map((each) => attendanceLine(each, name)).toSorted((a, b) => a.localeCompare(b, 'en-GB'))
	}
] as const;

/** What changed in the agenda and in who came between two moments. Revisions are newest first, as far as the reader may look back. */
export const planChangedBetween = (
	revisions: readonly Revision<SetMeeting>[],
	from: string,
	to: string | null,
	name: Name
): readonly ChangedPart[] =>
	PARTS.flatMap(({ part, none, lines }) => {
		const told = revisions
			.filter(({ at }) => to === null || at <= to)
			.map((each) => ({ ...each, text: lines(each.value, name).join('\n') || none }));
		const before = told.findIndex(({ at }) => at <= from);
		if (before < 1 || told[0]!.text === told[before]!.text) return [];
		const last = told.findIndex(({ text }, at) => text !== told[at + 1]?.text);
		const { by, at } = told[last]!;
		return [{ part, before: told[before]!.text, after: told[0]!.text, by, at }];
	});

/** Everybody whose name stands there. */
export const namedInPlan = ({ agenda, attendance, takenOut }: SetMeeting): Id[] => [
	...agenda.flatMap(({ presenter }) => presenter ?? []),
	...attendance.flatMap(({ person }) => person ?? []),
	...(takenOut ?? []).map(({ by }) => by)
];

function agendaLine({ title, presenter, speaker, minutes, outcome }: AgendaItem, name: Name): string {
	const said = [
		presenter ? name(presenter) : '',
		speaker,
		minutes === null ? '' : `${minutes} minutes`,
		outcome === 'not-reached' ? 'not reached' : ''
	].filter(Boolean);
	return said.length > 0 ? `${title} (${said.join(', ')})` : title;
}

const CAME = { present: 'present', 'by-phone': 'by telephone', apologies: 'apologies' } as const;

const attendanceLine = ({ person, body, count, how }: Attending, name: Name): string =>
	`${person ? name(person) : body}${count > 1 ? `, ${count} people` : ''}: ${CAME[how]}`;
