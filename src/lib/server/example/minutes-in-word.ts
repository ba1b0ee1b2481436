import { dayInWords } from '#lib/domain/shared/clock';
import type { Example } from '../content';
import { facts, heading, list, prose, wordFile, type Part } from '../documents';

type Meeting = Example['meetings']['meetings'][number];

/**
 * The minutes of a meeting of the example, as somebody wrote them in Word before there was Grove. `day`: the day it was held. What a member
 * said in words of their own is left for them to write.
 */
export function minutesInWord(example: Example, meeting: Meeting, day: string): Promise<Uint8Array<ArrayBuffer>> {
	const nameOf = (handle: string) => example.workspace.people.find((person) => person.handle === handle)!.name;
	const items = meeting.items.filter(({ saidBy }) => !saidBy);
	const said = items.flatMap((item) => (item.kind === 'action' ? [] : [{ ...item, part: prose(item.text) }]));
	const steps = items.flatMap((item) =>
		item.kind === 'action' ? [{ ...item, part: list([whatOf(example, item.action)]) }] : []
	);
	return wordFile({
		title: meeting.title,
		readers: `Minutes of a meeting in ${day.slice(0, 4)}`,
		parts: [
			facts([
				{ label: 'Date', value: dayInWords(day) },
				{ label: 'Time', value: timesOf(meeting) },
				{ label: 'Place', value: meeting.place },
				{ label: 'Present', value: meeting.present.map(nameOf).join(', ') }
			]),
			heading('Agenda'),
			list(meeting.agenda.map(({ title }) => title)),
			...bySpeaker(said, 1),
			heading('Next steps'),
			...bySpeaker(steps, 2)
		]
	});
}

/** What an action of the example says. */
export const whatOf = ({ actions }: Example, action: string): string =>
	actions.actions.find(({ handle }) => handle === action)!.what;

/** Parts below the body or the group that they come from. */
function bySpeaker(items: readonly { readonly saidFor?: string | undefined; readonly part: Part }[], level: 1 | 2): Part[] {
	return [...Map.groupBy(items, ({ saidFor }) => saidFor ?? '')].flatMap(([speaker, all]) => [
		...(speaker === '' ? [] : [heading(speaker, level)]),
		...all.map(({ part }) => part)
	]);
}

/** "9.30 – 12.30" */
function timesOf({ time, minutes }: Meeting): string {
	const [hour, minute] = time.split(':').map(Number);
	const end = hour! * 60 + minute! + minutes;
	return [hour! * 60 + minute!, end].map((at) => `${Math.floor(at / 60)}.${String(at % 60).padStart(2, '0')}`).join(' – ');
}
