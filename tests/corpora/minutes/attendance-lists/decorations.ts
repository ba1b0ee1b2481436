import type { ListLanguage } from './people';

/** A name as a list has it, with what an office sets around it. */
export type Decoration = readonly [what: string, set: (name: string) => string];

const HONOURS = ['OBE', 'MBE', 'BSc', 'PhD', 'RN', 'JP', 'MSc', 'QPM', 'BSc (Hons)', 'DL', 'FRCN', 'BA', 'LLB', 'MP', 'MSP'];

const given = (name: string) => name.split(' ')[0]!;
const surname = (name: string) => name.split(' ').slice(1).join(' ');
const initials = (name: string) =>
	name
		.split(/[\s.-]+/)
		.map((word) => word[0]!)
		.join('')
		.toUpperCase();

/** Everything that is set around names, in one language. */
export function decorations({ titles, roles, bodies, asides }: ListLanguage): Decoration[] {
	const each = (kind: string, all: readonly string[], set: (name: string, said: string) => string): Decoration[] =>
		all.map((said) => [`${kind} ${said}`, (name) => set(name, said)]);
	const [role, body, aside] = [roles[0]!, bodies[0]!, asides[0]!];
	return [
		['plain', (name) => name],
		...each('title', titles, (name, said) => `${said} ${name}`),
		...each('honour', HONOURS, (name, said) => `${name} ${said}`),
		...each('honour behind a comma', HONOURS.slice(0, 4), (name, said) => `${name}, ${said}`),
		...[...roles, ...bodies, ...asides].flatMap((said): Decoration[] => [
			[`(${said})`, (name) => `${name} (${said})`],
			[`[${said}]`, (name) => `${name} [${said}]`],
			[`– ${said}`, (name) => `${name} – ${said}`]
		]),
		...each('comma', [...roles, ...bodies, ...asides], (name, said) => `${name}, ${said}`),
		...each('before a colon', bodies, (name, said) => `${said}: ${name}`),
		...each('before a dash', [role, ...bodies], (name, said) => `${said} – ${name}`),
		['initials', (name) => `${name} (${initials(name)})`],
		['initials bare', (name) => `${name} ${initials(name)}`],
		['role and initials', (name) => `${name} (${role}) (${initials(name)})`],
		['role, body', (name) => `${name} (${role}, ${body})`],
		['role, body behind commas', (name) => `${name}, ${role}, ${body}`],
		['title, role and aside', (name) => `${titles[0]} ${name}, ${role} (${aside})`],
		['title and honour', (name) => `${titles[0]} ${name} OBE`],
		['title, honour, body', (name) => `${titles[1]} ${name} PhD (${body})`],
		['star', (name) => `${name}*`],
		['capital surname', (name) => `${given(name)} ${surname(name).toUpperCase()}`],
		['surname first', (name) => `${surname(name).toUpperCase()}, ${given(name)}`],
		['surname first without comma', (name) => `${surname(name).toUpperCase()} ${given(name)}`]
	];
}
