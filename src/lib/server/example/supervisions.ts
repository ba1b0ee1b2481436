import {
	acceptAgreement,
	acknowledgeSupervision,
	addAgendaLine,
	bringEntry,
	chooseHarvest,
	correctSupervision,
	discussAgendaLine,
	keepJotting,
	planSupervision,
	proposeAgreement,
	recordSupervision,
	supervisionPage
} from '#lib/domain/supervision';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { MARK_WORDS, type Example } from '../content';
import type { Scene, Stage } from './stage';

type Supervisions = Example['supervisions'];
type Session = Supervisions['supervisions'][number];
type Planned = Supervisions['planned'][number];

/** Days before a session on which it is planned, where it is still to come. */
const BEFOREHAND = -2;

export const supervisionScenes = (stage: Stage, { supervisions: all, entries }: Example): Scene[] => [
	...all.agreements.flatMap((each) => agreementScenes(stage, each)),
	...all.supervisions.flatMap((each) => sessionScenes(stage, each, authorsOf(entries))),
	...all.planned.map((each) => ({ day: BEFOREHAND, order: 6, play: () => plan(stage, each) }))
];

const authorsOf = ({ entries }: Example['entries']) => new Map(entries.map(({ handle, author }) => [handle, author]));

function agreementScenes(stage: Stage, each: Supervisions['agreements'][number]): Scene[] {
	const { by, supervisor, supervisee, day, accepted, review, weeks, scope, confidentiality, reading } = each;
	const other = by === supervisor ? supervisee : supervisor;
	const terms = { weeks, scope, confidentiality, reading, reviewOn: stage.day(day + review) };
	const propose = async () => {
		const id = await proposeAgreement(await stage.as(by, day), stage.id('person', other), terms);
		stage.name('agreement', each.handle, id);
	};
	const accept = async (on: number) =>
		acceptAgreement(await stage.as(other, on), { agreement: stage.id('agreement', each.handle) });
	return [
		{ day, order: 4, play: propose },
		...(accepted === null ? [] : [{ day: accepted, order: 4, play: () => accept(accepted) }])
	];
}

/** A session on its day, the record acknowledged the day after, and what was put right a day later still. */
function sessionScenes(stage: Stage, session: Session, authors: ReadonlyMap<string, string>): Scene[] {
	const here = () => stage.id('supervision', session.handle);
	return [
		{ day: session.day, order: 6, play: () => hold(stage, session, authors) },
		...session.acknowledged.map((person) => ({
			day: session.day + 1,
			order: 1,
			play: async () => {
				const ctx = await stage.as(person, session.day + 1);
				const { version } = await supervisionPage(ctx, here());
				await acknowledgeSupervision(ctx, here(), { version });
			}
		})),
		...session.corrections.map(({ by, text }) => ({
			day: session.day + 2,
			order: 1,
			play: async () => correctSupervision(await stage.as(by, session.day + 2), here(), { text })
		}))
	];
}

async function hold(stage: Stage, session: Session, authors: ReadonlyMap<string, string>): Promise<void> {
	const { day, place, record, recordedInCaseSystem } = session;
	const acting = new Map<string, Context>();
	for (const person of [session.supervisor, ...session.supervisees]) acting.set(person, await stage.as(person, day));
	const supervisor = acting.get(session.supervisor)!;
	const id = await planned(stage, supervisor, session, day, MARK_WORDS[session.mark]);
	stage.name('supervision', session.handle, id);
	for (const { by, text } of session.agenda) await addAgendaLine(acting.get(by)!, id, { text });
	for (const { entry, harvest } of session.brought) {
		const wish = { entry: stage.id('entry', entry) };
		const author = acting.get(authors.get(entry)!)!;
		await bringEntry(author, id, wish);
		if (harvest) await chooseHarvest(author, id, { ...wish, choice: harvest });
	}
	const { agenda, version } = await supervisionPage(supervisor, id);
	for (const { text, discussed } of session.agenda)
		if (discussed) await discussAgendaLine(supervisor, id, { line: agenda.find((each) => each.text === text)!.id });
	await recordSupervision(supervisor, id, { version, day: stage.day(day), place, record, recordedInCaseSystem });
	for (const { by, text } of session.jottings) await keepJotting(acting.get(by)!, id, { text });
}

async function plan(stage: Stage, session: Planned): Promise<void> {
	const id = await planned(stage, await stage.as(session.supervisor, BEFOREHAND), session, session.day, MARK_WORDS.invented);
	for (const { by, text } of session.agenda) await addAgendaLine(await stage.as(by, BEFOREHAND), id, { text });
}

const planned = (stage: Stage, supervisor: Context, session: Session | Planned, day: number, note: string): Promise<Id> =>
	planSupervision(supervisor, {
		person: '',
		people: session.supervisees.map((each) => stage.id('person', each)),
		day: stage.day(day),
		place: session.place,
		agenda: '',
		note
	});
