import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const ENGINES = ['embedded', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

/** What somebody asked the bench for. */
export interface Options {
	/** Practices in the workspace; everything else follows from it. */
	readonly n: number;
	readonly engine: Engine;
	/** Names of figures, or of groups of them; all when empty. */
	readonly only: readonly string[];
	/** The folder of test collections that relevance is measured on. */
	readonly collections: string;
	/** Seconds of each measurement at 16 connections. */
	readonly seconds: number;
}

export const USAGE = `npm run bench -- [--n 10000] [--engine embedded|postgres|both] [--only GROUP,...] [--seconds 5] [--collections DIR]
Groups: start, door, pages, api, search, large, learning, register, meetings, drawing, live, saves, bringing, memory, flood, round-trips, script, kills, identifiers, relevance. All that fit the engine when none is named.
large, api and meetings measure 1,000 practices, then ten times as many until --n, and says how each figure grows. --n 100000 adds a third size: large
takes over half an hour.
relevance ranks the collections of --collections (NAME.ALL, NAME.QRY, NAME.REL); a small one of our own when none is named.
With --engine both all that is asked for is measured on one engine after the other: --engine both --only relevance,large --n 100000 prints how well search
ranks and what it costs at each size on both.
Prints one line of JSON a figure; what it is doing meanwhile goes to standard error.
`;

/** Reads the words behind the command: one run for each engine that was asked for. Throws with a sentence for whoever typed them. */
export function readOptions(words: readonly string[]): readonly Options[] | 'help' {
	const { values } = parseArgs({
		args: [...words],
		options: {
			n: { type: 'string', default: '10000' },
			engine: { type: 'string', default: 'embedded' },
			only: { type: 'string', default: '' },
			seconds: { type: 'string', default: '5' },
			collections: { type: 'string', default: fileURLToPath(new URL('./relevance/village', import.meta.url)) },
			help: { type: 'boolean', default: false }
		}
	});
	if (values.help) return 'help';
	const engines = ENGINES.filter((each) => each === values.engine || values.engine === 'both');
	if (engines.length === 0) throw new Error(`The engine is ${ENGINES.join(', ')} or both, not "${values.engine}".`);
	const asked = {
		n: whole('n', values.n, 50),
		only: values.only.split(',').filter(Boolean),
		collections: resolve(values.collections),
		seconds: whole('seconds', values.seconds, 1)
	};
	return engines.map((engine) => ({ ...asked, engine }));
}

function whole(name: string, text: string, least: number): number {
	const number = Number(text);
	if (!Number.isInteger(number) || number < least) throw new Error(`--${name} is a whole number from ${least}, not "${text}".`);
	return number;
}
