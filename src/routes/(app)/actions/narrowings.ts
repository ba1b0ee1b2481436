import type { Narrowing } from '../narrowing';
import type { AskedOfRegister } from './register-address';

interface Named {
	readonly id: string;
	readonly name: string;
}
export interface RegisterChoices {
	readonly people: readonly Named[];
	/** The names of bodies outside that own actions. */
	readonly bodies: readonly Named[];
	readonly sets: readonly Named[];
	readonly plans: readonly Named[];
	readonly projects: readonly (Named & { readonly objectives: readonly Named[] })[];
}

const options = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));

const OTHERS = [
	{ value: 'nobody', label: 'Nobody yet' },
	{ value: 'body', label: 'Any body outside' }
];
const DUE_WORDS = [
	{ value: 'overdue', label: 'Overdue' },
	{ value: 'soon', label: 'Due within two weeks' },
	{ value: 'later', label: 'Due later' },
	{ value: 'undated', label: 'No date yet' }
];
const FROM_WORDS = [
	{ value: 'set-meeting', label: 'A meeting' },
	{ value: 'supervision', label: 'A supervision' },
	{ value: 'lesson', label: 'A lesson' },
	{ value: 'learning-set', label: 'A list brought in' },
	{ value: 'workplan', label: 'A workplan' }
];

/** What the register can be narrowed by. A day is asked for in the table of what is open alone: the board stands by days. */
export const narrowingsOfRegister = (
	asked: AskedOfRegister,
	{ people, bodies, sets, plans, projects }: RegisterChoices
): readonly Narrowing[] => [
	...(asked.whose === 'mine'
		? []
		: [
				{
					name: 'owner',
					label: 'Who',
					any: 'Anybody',
					value: asked.owner,
					groups: [
						{ label: 'Nobody here', options: [...OTHERS, ...options(bodies)] },
						{ label: 'People', options: options(people) }
					]
				}
			]),
	...(asked.state === 'open' && asked.view === ''
		? [{ name: 'due', label: 'By when', any: 'Any day', value: asked.due, options: DUE_WORDS }]
		: []),
	{ name: 'from', label: 'Agreed in', any: 'Anywhere', value: asked.from, options: FROM_WORDS },
	{ name: 'set', label: 'Set', any: 'Any, or none', value: asked.set, options: options(sets) },
	{ name: 'plan', label: 'Workplan', any: 'Any, or none', value: asked.plan, options: options(plans) },
	{ name: 'project', label: 'Project', any: 'Any, or none', value: asked.project, options: options(projects) },
	{
		name: 'objective',
		label: 'Objective or theme',
		any: 'Any, or none',
		value: asked.objective,
		groups: projects
			.filter(({ objectives }) => objectives.length > 0)
			.map((project) => ({ label: project.name, options: options(project.objectives) }))
	}
];
