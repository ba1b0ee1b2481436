import * as v from 'valibot';
import { addOrganisation, addPerson, appointSupervisor } from '#lib/domain/people';
import { addObjective, givePlace, startProject } from '#lib/domain/projects';
import { growBranch } from '#lib/domain/learning-tree';
import {
	addMember,
	agreeToContract,
	changeSet,
	changeSetWish,
	contractPage,
	formSet,
	mergesProposed,
	proposeMerge,
	setPage,
	settleContract,
	takeUpMerge,
	type Mode
} from '#lib/domain/learning-sets';
import { MARK_WORDS, type Example } from '../content';
import type { Scene, Stage } from './stage';
import type { Id } from '#lib/domain/shared/ids';

/** The day before anything of the example happened. */
const BEFORE = -400;

/** Bodies and people, as the administrator who set the workspace up brings them in. */
export function peopleScenes(stage: Stage, { workspace }: Example, administrator: Id, host: Id): Scene[] {
	const keeper = () => stage.acting(administrator, BEFORE);
	const bodies = async () => {
		stage.name('body', workspace.host.handle, host);
		for (const { handle, name } of workspace.partners)
			stage.name('body', handle, await addOrganisation(await keeper(), { name }));
		for (const { handle, name, organisation, roles } of workspace.people) {
			stage.name(
				'person',
				handle,
				await addPerson(await keeper(), { name, organisation: stage.id('body', organisation), roles })
			);
		}
	};
	const supervising = workspace.supervising.map(({ supervisor, supervisee, from }) => ({
		day: from,
		order: 1,
		play: async () => {
			const wish = {
				supervisor: stage.id('person', supervisor),
				supervisee: stage.id('person', supervisee),
				from: stage.day(from)
			};
			await appointSupervisor(await stage.acting(administrator, from), wish);
		}
	}));
	return [{ day: BEFORE, order: 0, play: bodies }, ...supervising];
}

/** Who shapes projects and the tree in the example. */
const COORDINATOR = 'dina';

export function projectScenes(stage: Stage, { project, tree }: Example): Scene[] {
	return project.projects.map((each) => ({
		day: each.from,
		order: 2,
		play: async () => {
			const dina = () => stage.as(COORDINATOR, each.from);
			const note = each.source
				? `${MARK_WORDS[each.mark]}. After: ${each.source.title}, ${each.source.body}, ${each.source.published}`
				: MARK_WORDS[each.mark];
			const partners = each.partners.map((handle) => stage.id('body', handle));
			const id = await startProject(await dina(), { name: each.name, about: each.about, funder: '', partners, note });
			stage.name('project', each.handle, id);
			for (const aim of [...each.objectives, ...each.themes]) {
				const kind = aim.number === null ? ('theme' as const) : ('objective' as const);
				const wish = { kind, number: aim.number, name: aim.name, about: aim.about, note };
				stage.name('objective', aim.handle, await addObjective(await dina(), id, wish));
			}
			// Dina first: whoever shapes the tree belongs to the project.
			for (const member of each.members) await givePlace(await dina(), id, { person: stage.id('person', member) });
			if (tree.project !== each.handle) return;
			for (const branch of tree.branches) {
				stage.name('branch', branch.handle, await growBranch(await dina(), { project: id, name: branch.name, parent: '' }));
			}
		}
	}));
}

export function setScenes(stage: Stage, { sets }: Example): Scene[] {
	return sets.sets.flatMap((set) => {
		const { person: facilitator, from } = set.facilitator;
		const formed = {
			day: from,
			order: 3,
			play: async () => {
				const wish = {
					name: set.name,
					kind: set.kind,
					composition: set.composition ?? '',
					style: set.style,
					purpose: set.purpose,
					groundRules: set.groundRules.join('\n'),
					mode: set.mode as Mode,
					objectives: set.objectives.map((handle) => stage.id('objective', handle)),
					note: MARK_WORDS[set.mark]
				};
				stage.name('set', set.handle, await formSet(await stage.as(facilitator, from), wish));
			}
		};
		const others = set.members.filter(({ person }) => person !== facilitator);
		return [formed, ...others.map((member) => joining(stage, set.handle, facilitator, member))];
	});
}

const joining = (stage: Stage, set: string, by: string, { person, from }: { person: string; from: number }): Scene => ({
	day: from,
	order: 4,
	play: async () => addMember(await stage.as(by, from), stage.id('set', set), { person: stage.id('person', person) })
});

/** Whoever facilitates a set of the example on a day; of a merged one, whoever proposed the merge. */
export function facilitatorIn({ sets }: Example, handle: string, day: number): string {
	const merge = sets.merges.find((each) => each.handle === handle);
	const taken = sets.handovers.findLast((each) => each.set === handle && each.taken !== null && each.taken < day);
	return taken?.to ?? sets.sets.find((each) => each.handle === (merge?.of[0] ?? handle))!.facilitator.person;
}

export function mergeScenes(stage: Stage, example: Example): Scene[] {
	return example.sets.merges.flatMap(({ joined, ...merge }) => [
		{ day: merge.day, order: 5, play: () => mergeTwo(stage, example, merge) },
		...joined.map((member) => joining(stage, merge.handle, facilitatorIn(example, merge.handle, member.from), member))
	]);
}

type Merge = Omit<Example['sets']['merges'][number], 'joined'>;

async function mergeTwo(
	stage: Stage,
	example: Example,
	{ handle, name, purpose, of: [first, second], day }: Merge
): Promise<void> {
	const [proposes, takesUp] = [facilitatorIn(example, first, day), facilitatorIn(example, second, day)];
	const to = stage.id('person', takesUp);
	await proposeMerge(await stage.as(proposes, day, '09:00'), stage.id('set', first), { name, to });
	const ctx = await stage.as(takesUp, day, '12:00');
	const proposal = (await mergesProposed(ctx)).find((each) => each.name === name)!;
	const set = await takeUpMerge(ctx, proposal.id, { other: stage.id('set', second) });
	stage.name('set', handle, set);
	const merged = await setPage(await stage.as(proposes, day), set);
	const { groundRules, objectiveIds: objectives, ...described } = merged;
	const wish = { ...described, purpose, objectives, groundRules: groundRules.join('\n') };
	await changeSet(await stage.as(proposes, day), set, v.parse(changeSetWish, wish));
}

/** A set that was merged goes on with the ground rules of the first of the two. */
export function contractScenes(stage: Stage, example: Example): Scene[] {
	const { sets, merges } = example.sets;
	const rulesOf = (set: string) => sets.find(({ handle }) => handle === set)!.groundRules;
	const merged = merges.map(({ handle, of: [first], contract }) => ({ handle, contract, groundRules: rulesOf(first) }));
	return [...sets, ...merged].flatMap(({ handle, groundRules, contract }) => {
		if (!contract) return [];
		const { day, reviewOn, agreed, ...words } = contract;
		const settle = async () => {
			const wish = { ...words, version: 0, purpose: '', groundRules: groundRules.join('\n'), reviewOn: stage.day(reviewOn) };
			await settleContract(await stage.as(facilitatorIn(example, handle, day), day), stage.id('set', handle), wish);
		};
		const agrees = agreed.map((each) => ({
			day: each.day,
			order: 7,
			play: async () => {
				const ctx = await stage.as(each.person, each.day);
				const { wording } = await contractPage(ctx, stage.id('set', handle));
				await agreeToContract(ctx, stage.id('set', handle), { wording });
			}
		}));
		return [{ day, order: 6, play: settle }, ...agrees];
	});
}
