import { api } from './figures/api';
import { bringing } from './figures/bringing';
import { door } from './figures/door';
import { drawing } from './figures/drawing';
import { flood } from './figures/flood';
import { identifiers } from './figures/identifiers';
import { large } from './figures/large';
import { learning } from './figures/learning';
import { live } from './figures/live';
import { meetings } from './figures/meetings';
import { memory } from './figures/memory';
import { pages } from './figures/pages';
import { kills } from './figures/proofs';
import { register } from './figures/register';
import { relevance } from './relevance/relevance';
import { roundTrips } from './figures/round-trips';
import { saves } from './figures/saves';
import { script } from './figures/script';
import { search } from './figures/search';
import { start } from './figures/start';
import { say } from './figure';
import { readOptions, USAGE, type Options } from './options';
import { Run, type Group } from './run';

// What changes the workspace comes after what only reads it.
const GROUPS: readonly Group[] = [
	start,
	door,
	pages,
	api,
	search,
	large,
	learning,
	register,
	meetings,
	drawing,
	live,
	roundTrips,
	script,
	memory,
	flood,
	saves,
	bringing,
	kills,
	identifiers,
	relevance
];

/** Measures all that was asked for, on one engine after the other. */
async function bench(words: readonly string[]): Promise<number> {
	const runs = readOptions(words);
	if (runs === 'help') {
		process.stdout.write(USAGE);
		return 0;
	}
	const unknown = runs[0]!.only.filter((name) => !GROUPS.some((group) => group.name === name));
	if (unknown.length > 0) throw new Error(`There is no group called ${unknown.join(' or ')}.\n${USAGE}`);
	let failed = 0;
	for (const options of runs) failed += await measured(options);
	return failed === 0 ? 0 : 1;
}

/** Runs the groups that were asked for; one that fails is said and counted, and does not keep the others from being measured. */
async function measured(options: Options): Promise<number> {
	const run = new Run(options);
	let failed = 0;
	try {
		for (const { name, only, measure } of GROUPS) {
			const isAsked = options.only.length === 0 || options.only.includes(name);
			if (!isAsked || (only && only !== options.engine)) continue;
			say(`Measuring: ${name}, ${options.engine}.`);
			try {
				await measure(run);
			} catch (trouble) {
				failed++;
				say(`${name} could not be measured: ${trouble instanceof Error ? trouble.message : String(trouble)}`);
			}
		}
	} finally {
		await run.sweep();
	}
	return failed;
}

try {
	process.exitCode = await bench(process.argv.slice(2));
} catch (trouble) {
	say(trouble instanceof Error ? trouble.message : String(trouble));
	process.exitCode = 2;
}
