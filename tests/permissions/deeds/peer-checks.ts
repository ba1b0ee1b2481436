import * as v from 'valibot';
import {
	askToCheck,
	commentOnSection,
	judgeEffects,
	practiceChecks,
	practiceComments,
	revisePractice,
	revisePracticeWish,
	settlePracticeComment,
	takeCommentBack
} from '#lib/domain/practices';
import type { Id } from '#lib/domain/shared/ids';
import type { Seats } from '../seats';
import type { Deed, Given, SignedIn } from './deed';
import { at, lastRemoved, offered, practiceVersion } from './practices';

/** Ada owns it, a coordinator publishes it, Grace was asked to check it. */
const KEEPERS = ['author', 'coordinator'] as const;
const CHECKER = ['colleague'] as const;

const EFFECTS = [{ group: 'service-users', claim: 'measured' as const, statement: 'Nobody was late.', source: '', when: '' }];

async function asked(seats: Seats): Promise<Id> {
	const id = await offered(seats);
	const ada = await seats.as('author');
	const answers = { 'what-changed': { effects: EFFECTS } };
	await revisePractice(ada, id, v.parse(revisePracticeWish, { version: await practiceVersion(seats, id), answers }));
	await askToCheck(ada, id, { person: seats.world.ids.Grace, words: '' });
	return id;
}
async function commented(seats: Seats): Promise<Id> {
	const id = await asked(seats);
	await commentOnSection(await seats.as('colleague'), id, { section: '', words: 'Whose idea was it?' });
	return id;
}
async function settled(seats: Seats): Promise<Id> {
	const id = await commented(seats);
	await settlePracticeComment(await seats.as('author'), id, { comment: await commentOf(seats, id), words: '' });
	return id;
}
const commentOf = async (seats: Seats, practice: Id): Promise<Id> =>
	(await (await seats.as('author')).read.list(practiceComments, { where: { practice } })).items[0]!.id;
const checkOf = async (seats: Seats, practice: Id): Promise<Id> =>
	(await (await seats.as('author')).read.list(practiceChecks, { where: { practice } })).items[0]!.id;

const here = (
	action: string,
	may: readonly SignedIn[],
	made: (seats: Seats) => Promise<Id>,
	fields?: (seats: Seats, id: Id) => Promise<Given['fields']>
) => at('peer-check', action, may, made, fields);

export const PEER_CHECK_DEEDS: readonly Deed[] = [
	here('ask', KEEPERS, offered, async ({ world }) => ({ person: world.ids.Ben })),
	here('stop', KEEPERS, asked, async (seats, id) => ({ check: await checkOf(seats, id) })),
	here('comment', CHECKER, asked, async () => ({ section: 'tried', words: 'How long did it take?' })),
	here('takeBack', CHECKER, commented, async (seats, id) => ({ comment: await commentOf(seats, id) })),
	here(
		'bringBack',
		CHECKER,
		async (seats) => {
			const id = await commented(seats);
			await takeCommentBack(await seats.as('colleague'), id, { comment: await commentOf(seats, id) });
			return id;
		},
		async (seats) => ({ comment: await lastRemoved(await seats.as('colleague')) })
	),
	here('judge', CHECKER, asked, async (seats, id) => ({
		version: await practiceVersion(seats, id),
		'judged.0.section': 'what-changed',
		'judged.0.row': 0,
		'judged.0.says': 'reported'
	})),
	here('finish', CHECKER, asked, async () => ({ said: 'ready' })),
	here('settle', KEEPERS, commented, async (seats, id) => ({ comment: await commentOf(seats, id), words: 'The bus company’s.' })),
	here('reopen', ['author', 'colleague', 'coordinator'], settled, async (seats, id) => ({ comment: await commentOf(seats, id) })),
	here(
		'takeUp',
		KEEPERS,
		async (seats) => {
			const id = await asked(seats);
			const judged = [{ section: 'what-changed', row: 0, says: 'reported' as const }];
			await judgeEffects(await seats.as('colleague'), id, { version: await practiceVersion(seats, id), judged });
			return id;
		},
		async (seats, id) => ({ version: await practiceVersion(seats, id), check: await checkOf(seats, id), at: 0 })
	)
];
