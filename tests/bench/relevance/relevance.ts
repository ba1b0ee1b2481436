import { readCollections } from '#lib/server/search/relevance/collection';
import { onEmbedded, onPostgres } from '#lib/server/search/relevance/ground';
import { measureRelevance } from '#lib/server/search/relevance/measure-relevance';
import { startServer } from '#tests/postgres-server';
import { test } from '../figures/proofs';
import type { Group } from '../run';

/** How well search ranks test collections, in lines of their own: `{ collection, engine, ndcg10, map, recall100 }`. */
export const relevance: Group = {
	name: 'relevance',
	async measure({ options: { collections, engine } }) {
		const server = engine === 'postgres' ? await startServer({ durable: false }) : null;
		try {
			for (const each of await readCollections(collections)) {
				const measured = server
					? await onPostgres(await server.database(), (store) => measureRelevance(each, engine, store))
					: await onEmbedded((store) => measureRelevance(each, engine, store));
				process.stdout.write(`${JSON.stringify(measured)}\n`);
			}
		} finally {
			await server?.stop();
		}
		if (engine === 'embedded') process.stdout.write(`${await partnerQuestions()}\n`);
	}
};

/** The line of the test that asks what partners ask of the example. */
async function partnerQuestions(): Promise<string> {
	const { text } = await test('tests/content/partner-questions.test.ts', 'what partners ask');
	const line = text.split('\n').find((each) => each.startsWith('{"collection":"partner questions"'));
	if (!line) throw new Error(`The partners' questions could not be asked:\n${text.slice(-3_000)}`);
	return line;
}
