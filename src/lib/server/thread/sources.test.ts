import * as v from 'valibot';
import { expect, test } from 'vitest';
import { actionPage, actionRegister, agreedActions, changeAction } from '#lib/domain/actions';
import { addNoteItem, addNoteItemWish, noteItems, planMeeting, planMeetingWish, withCarried } from '#lib/domain/learning-sets';
import { addObjective, endPlace, givePlace, projectPage, setObjectiveWish } from '#lib/domain/projects';
import { system } from '#lib/domain/shared/policy';
import { openWorldWithSets, type CastName } from '../../../../tests/world';
import { withSources } from '.';

/** In a confidential meeting of the Tuesday set Ben gives an action to Dina, who belongs to no set. */
async function openMeetingWithAction(objective?: string) {
	const world = await openWorldWithSets();
	const wish = { title: 'Employers who go quiet', day: '2026-05-20', time: '10:00', minutes: 60, mode: 'confidential' };
	const meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, wish));
	const objectives = objective
		? [
				await addObjective(
					await world.as('Dina'),
					world.project,
					v.parse(setObjectiveWish, { kind: 'objective', number: 1, name: objective })
				)
			]
		: [];
	const item = await addNoteItem(
		await world.as('Ben'),
		meeting,
		v.parse(addNoteItemWish, { text: '! Ring the health centre', person: world.ids.Dina, objectives })
	);
	const { action } = await world.store.as(system('guard')).find(noteItems, item);
	return { world, meeting, action: action!, objectives };
}

test('an action leads to the meeting it was agreed in for whoever reads that, and tells its owner outside nothing of it', async () => {
	const { world, meeting, action } = await openMeetingWithAction();
	const seenBy = async (who: CastName) => {
		const ctx = await world.as(who);
		const [{ lines }, page] = await Promise.all([actionRegister(ctx, { whose: 'all', state: 'open' }), actionPage(ctx, action)]);
		const [sourced] = await withSources(ctx.read, lines);
		return { from: sourced!.from, source: page.source, set: page.set, carried: (await withCarried(ctx, lines))[0]!.carried };
	};
	expect(await seenBy('Ben')).toEqual({
		from: { title: 'Employers who go quiet', href: `/meetings/${meeting}` },
		source: { kind: 'set-meeting', id: meeting },
		set: world.sets.tuesday,
		carried: 0
	});
	const dina = await seenBy('Dina');
	expect(dina).toEqual({ from: null, source: null, set: null, carried: 0 });
	expect(JSON.stringify(dina)).not.toContain(meeting);
});

test('a guest who changes an action neither sees nor loses the objectives that they do not know', async () => {
	const { world, action, objectives } = await openMeetingWithAction('Into work');
	const known = async (who: CastName) => (await actionPage(await world.as(who), action)).objectives.map(({ id }) => id);
	expect(await known('Ada')).toEqual(objectives);
	// Eve has a place on the project; a guest without one knows nothing of it.
	expect(await known('Eve')).toEqual(objectives);
	const dina = await world.as('Dina');
	const place = (await projectPage(dina, world.project)).people.find(({ name }) => name === 'Eve')!.place;
	await endPlace(dina, place);
	expect(await known('Eve')).toEqual([]);
	const { version } = await actionPage(await world.as('Eve'), action);
	const wish = { version, what: 'Ring twice', person: '', body: '', due: null, measure: '', difference: '', objectives: [] };
	await changeAction(await world.as('Eve'), action, wish);
	const kept = await world.store.as(system('guard')).find(agreedActions, action);
	expect([kept.what, kept.objectives]).toEqual(['Ring twice', objectives]);
	await givePlace(await world.as('Dina'), world.project, { person: world.ids.Eve });
	expect(await known('Eve')).toEqual(objectives);
});
