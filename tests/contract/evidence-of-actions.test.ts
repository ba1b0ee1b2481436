import { describe, expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import {
	actionEvidence,
	actionLines,
	actionPage,
	agreedActions,
	attachToAction,
	citeForAction,
	citeForActionWish,
	completeAction,
	fileOfAction,
	keepActionFiles,
	keepActionFilesWish,
	reopenAction,
	unciteForAction,
	undertakingWish
} from '#lib/domain/actions';
import { attachFile, fileOfForm, waitingFor } from '#lib/domain/attachments';
import { keepEntry, keepEntryWish } from '#lib/domain/learning-files';
import { actionsToSend, bringInActions, planMeeting, planMeetingWish, type Mode } from '#lib/domain/learning-sets';
import { everyOf } from '#lib/domain/people';
import { Conflict, Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import { newId, type Id } from '#lib/domain/shared/ids';
import { threadLines, toldInCopies } from '#lib/server/thread';
import { agreed } from '#tests/agreed';
import { openWorldWithSets, testClock, type CastName } from '#tests/world';
import { ENGINES } from './engines';

describe.each(ENGINES)('what shows what came of an action, in the %s engine', (_, open) => {
	async function begun(mode: Mode = 'confidential') {
		const clock = testClock();
		const store = await open(clock);
		onTestFinished(() => store.close());
		const world = await openWorldWithSets({ store, clock, mode });
		const { as, ids, sets } = world;
		const action = await agreed(world, 'Ring the centre', { person: ids.Ada });
		await completeAction(await as('Ada'), action, { outcome: 'They ring back now.' });
		const entryOf = async (who: CastName) =>
			`learning-entry/${await keepEntry(await as(who), v.parse(keepEntryWish, { text: 'Mine alone.', day: '2026-05-12' }))}`;
		const meetingOf = async (who: CastName, set: Id) =>
			`set-meeting/${await planMeeting(await as(who), set, v.parse(planMeetingWish, { title: 'In May', day: '2026-05-12', time: '10:00', minutes: 120, mode }))}`;
		const cite = async (who: CastName, source: string, of = action) =>
			citeForAction(await as(who), of, v.parse(citeForActionWish, { source }));
		const sees = async (who: CastName) => (await actionPage(await as(who), action)).shownBy.map(({ kind }) => kind);
		const send = async (who: CastName, words = 'The list', of = action) => {
			const sent = { name: `${words}.txt`, type: 'text/plain', bytes: new TextEncoder().encode(words), pixels: null };
			return (await attachFile(await as(who), of, sent)).blob;
		};
		const waiting = async (who: CastName) => (await waitingFor(await as(who), action)).map(({ id }) => id);
		const attach = async (who: CastName, words?: string) => {
			const blob = await send(who, words);
			await attachToAction(await as(who), action, { files: await waiting(who) });
			return blob;
		};
		const reads = async (blob: Id, ...who: CastName[]) =>
			Promise.all(
				who.map(async (each) =>
					fileOfAction(await as(each), action, blob).then(
						async ({ read }) => new TextDecoder().decode(await read()),
						({ name }: Error) => name
					)
				)
			);
		return { world, as, ids, sets, action, entryOf, meetingOf, cite, sees, send, waiting, attach, reads };
	}

	test('each reader of the action sees those records that they may read, in its thread too', async () => {
		const { as, sets, action, entryOf, meetingOf, cite, sees } = await begun();
		await cite('Ada', await entryOf('Ada'));
		await cite('Ada', await meetingOf('Ben', sets.tuesday));
		expect(await sees('Ada')).toEqual(['learning-entry', 'set-meeting']);
		expect(await sees('Grace')).toEqual(['set-meeting']);
		expect(await sees('Farid')).toEqual([]);
		const thread = async (who: CastName) =>
			(await threadLines((await as(who)).read, { kind: agreedActions.kind, id: action })).becameOf.map(({ kind }) => kind);
		expect((await thread('Ada')).toSorted()).toEqual(['learning-entry', 'set-meeting']);
		expect([await thread('Grace'), await thread('Farid')]).toEqual([['set-meeting'], []]);
		const { cited } = await actionEvidence(await as('Ada'), action);
		expect(cited.map(({ kind }) => kind)).toEqual(['learning-entry', 'set-meeting']);
	});

	test('nobody cites what they cannot read, nor the entry of somebody else; both answer as if it were not there', async () => {
		const { action, entryOf, meetingOf, cite, sets } = await begun();
		const elsewhere = await meetingOf('Cleo', sets.thursday);
		await expect(cite('Ada', elsewhere)).rejects.toThrow(NotFound);
		await expect(cite('Ada', await entryOf('Grace'))).rejects.toThrow(NotFound);
		await expect(cite('Ada', `lesson/${newId()}`)).rejects.toThrow(NotFound);
		for (const source of ['', 'supervision/x', `jotting/${newId()}`, `agreed-action/${action}`])
			expect(v.safeParse(citeForActionWish, { source }).success).toBe(false);
		const own = await entryOf('Ada');
		await cite('Ada', own);
		await expect(cite('Ada', own)).rejects.toThrow(Invalid);
	});

	test('only whoever may tell of the action adds to it, and only once it is done; opened again it keeps what it has', async () => {
		const { world, as, ids, action, entryOf, cite, sees, send } = await begun();
		const [own, graces] = [await entryOf('Ada'), await entryOf('Grace')];
		await expect(cite('Grace', graces)).rejects.toThrow(Forbidden);
		await expect(actionEvidence(await as('Grace'), action)).rejects.toThrow(Forbidden);
		await send('Grace');
		const sent = (await waitingFor(await as('Grace'), action)).map(({ id }) => id);
		await expect(attachToAction(await as('Grace'), action, { files: sent })).rejects.toThrow(Forbidden);
		const still = await agreed(world, 'Print', { person: ids.Ada });
		await expect(cite('Ada', own, still)).rejects.toThrow(Invalid);
		await cite('Ada', own);
		await reopenAction(await as('Ada'), action);
		expect(await sees('Ada')).toEqual(['learning-entry']);
		await expect(unciteForAction(await as('Grace'), action, { source: own })).rejects.toThrow(Forbidden);
		await unciteForAction(await as('Ada'), action, { source: own });
		expect(await sees('Ada')).toEqual([]);
		expect((await threadLines((await as('Ada')).read, { kind: agreedActions.kind, id: action })).becameOf).toEqual([]);
		await expect(unciteForAction(await as('Ada'), action, { source: own })).rejects.toThrow(NotFound);
	});

	test('a file waits for whoever sent it to look at it, then opens to the readers of the action alone', async () => {
		const { world, as, ids, sets, attach, send, waiting, reads, action } = await begun();
		const blob = await send('Ada');
		expect(await reads(blob, 'Ada', 'Grace', 'Eve')).toEqual(['NotFound', 'NotFound', 'NotFound']);
		await expect(fileOfForm(await as('Grace'), action, blob)).rejects.toThrow(NotFound);
		await attachToAction(await as('Ada'), action, { files: await waiting('Ada') });
		expect(await reads(blob, 'Ada', 'Grace', 'Eve')).toEqual(['The list', 'The list', 'NotFound']);
		expect((await actionPage(await as('Grace'), action)).files).toMatchObject([{ name: 'The list.txt', blob }]);
		await expect(attachToAction(await as('Ada'), action, { files: [newId()] })).rejects.toThrow(Conflict);
		const second = await attach('Ada', 'The plan');
		const { version } = await actionPage(await as('Ada'), action);
		const wish = (attachments: object[], seen = version) => v.parse(keepActionFilesWish, { version: seen, attachments });
		await expect(keepActionFiles(await as('Ada'), action, wish([], 1))).rejects.toThrow(Conflict);
		await expect(keepActionFiles(await as('Grace'), action, wish([]))).rejects.toThrow(Forbidden);
		await keepActionFiles(
			await as('Ada'),
			action,
			wish([
				{ blob, remove: true },
				{ blob: second, description: 'What we rang by' }
			])
		);
		expect(await reads(blob, 'Ada')).toEqual(['NotFound']);
		expect((await actionPage(await as('Ada'), action)).files).toMatchObject([{ blob: second, description: 'What we rang by' }]);
		const ofSet = await agreed(world, 'Ask', { person: ids.Ada, set: sets.tuesday, readers: [`set:${sets.tuesday}`] });
		await expect(fileOfAction(await as('Grace'), ofSet, second)).rejects.toThrow(NotFound);
	});

	test('in a list that leaves, titles and names of files stand; under the Chatham House rule they name nobody', async () => {
		const { as, ids, sets, send, meetingOf } = await begun('chatham-house');
		const row = { row: 2, what: 'Ask', agreedOn: null, who: '', issues: [], leftOut: false };
		await bringInActions(await as('Ben'), sets.tuesday, [
			{ ...row, wish: v.parse(undertakingWish, { what: 'Ask', person: ids.Ada }) }
		]);
		const ada = await as('Ada');
		const { id } = (await everyOf(ada.read, agreedActions, { set: sets.tuesday }))[0]!;
		await completeAction(ada, id, {});
		await send('Ada', 'What Grace said', id);
		await attachToAction(ada, id, { files: (await waitingFor(ada, id)).map((each) => each.id) });
		await citeForAction(ada, id, { source: await meetingOf('Ben', sets.tuesday) });
		const lines = await actionLines(ada.read, ids.Ada, '2026-05-14', [await ada.read.find(agreedActions, id)]);
		const copies = await toldInCopies(ada.read, lines);
		const told = (all: typeof copies) => all.map(({ shown, files }) => [...shown, ...files.map(({ name }) => name)].join('; '));
		expect(told(copies)).toEqual(['In May; What Grace said.txt']);
		expect(told(await actionsToSend(ada, copies))).toEqual(['In May; What a participant said.txt']);
	});
});
