import { create, type Change, type Store } from '../shared/context';
import { Taken } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { system } from '../shared/policy';
import { workspaceOf } from '../people';
import { templates, templatesById, type Template } from './template';

/** A form as Grove brings it. */
export type FirstTemplate = Omit<Template, 'retirement'>;

/** The records of the templates that a new workspace starts with. */
export const firstTemplates = (starters: readonly FirstTemplate[], newId: () => Id): readonly Change[] =>
	starters.map((each) => create(templates, newId(), { ...each, retirement: null }));

/**
 * Brings a workspace that was set up before some of its forms existed those that it has never had, and tells their names. A form
 * that it has stays as it is there, retired or not. Processes that start at once bring each form once.
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
	return brought;
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
