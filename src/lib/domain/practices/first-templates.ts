import type { Saved } from '../shared/collection';
import { change, create, type Change, type Store } from '../shared/context';
import { Conflict, Taken } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { system } from '../shared/policy';
import { workspaceOf } from '../people';
import { newestEditions, templates, templatesById, type Template } from './template';

/** A form as Grove brings it. */
export type FirstTemplate = Omit<Template, 'retirement'>;

/** The records of the templates that a new workspace starts with. */
export const firstTemplates = (starters: readonly FirstTemplate[], newId: () => Id): readonly Change[] =>
	starters.map((each) => create(templates, newId(), { ...each, retirement: null }));

/**
 * Brings a workspace that was set up before some of its forms existed those that it has never had, and tells their names. A form
 * that it has stays as it is there, retired or not; but one that stands as it came is open to partners where Grove opened it since (ADR 171). Processes that start at once bring each form once.
 */
export async function plantMissingTemplates(
	store: Store,
	all: readonly FirstTemplate[],
	newId: () => Id
): Promise<readonly string[]> {
	const read = store.as(system('setup'));
	const [workspace, known] = await Promise.all([workspaceOf(read), templatesById(read)]);
	if (!workspace) return [];
	const names = new Set([...known.values()].map(({ name }) => name));
	const brought: string[] = [];
	for (const each of all.filter(({ name }) => !names.has(name))) if (await plant(store, each, newId())) brought.push(each.name);
	for (const form of newestEditions(known.values())) {
		const came = all.find((each) => isWiderNow(form, each));
		if (came && (await widen(store, form))) brought.push(form.name);
	}
	return brought;
}

/** Whether a form stands as Grove brought it, but that Grove lets partners begin it by now. What an administrator made of it stays. */
const isWiderNow = (kept: Template, came: FirstTemplate): boolean =>
	kept.name === came.name &&
	kept.edition === came.edition &&
	kept.offeredBy === 'staff' &&
	came.offeredBy === 'staff-and-partners' &&
	JSON.stringify(kept.parts.map(keysOf)) === JSON.stringify(came.parts.map(keysOf));

const keysOf = ({ heading, sections }: Template['parts'][number]) => [heading, sections.map(({ key, ask }) => [key, ask])];

/** In place: who may begin it asks nothing of what was written by it, so nothing has to move to another edition. */
async function widen(store: Store, form: Saved<Template>): Promise<boolean> {
	const changes = [change(templates, form, { offeredBy: 'staff-and-partners' })];
	try {
		await store.commit({ by: 'setup', verb: 'openTemplate', subject: ref(templates.kind, form.id), changes });
		return true;
	} catch (trouble) {
		if (trouble instanceof Conflict) return false;
		throw trouble;
	}
}

async function plant(store: Store, form: FirstTemplate, id: Id): Promise<boolean> {
	const changes = [create(templates, id, { ...form, retirement: null })];
	try {
		await store.commit({ by: 'setup', verb: 'plantTemplate', subject: ref(templates.kind, id), changes });
		return true;
	} catch (trouble) {
		// Another process that started at the same moment was faster.
		if (trouble instanceof Taken) return false;
		throw trouble;
	}
}
