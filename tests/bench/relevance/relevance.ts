import { readCollections } from '#lib/server/search/relevance/collection';
import { onEmbedded, onPostgres } from '#lib/server/search/relevance/ground';
import { measureRelevance } from '#lib/server/search/relevance/measure-relevance';
import { startServer } from '#tests/postgres-server';
import { test } from '../figures/proofs';
import type { Engine } from '../options';
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
		for (const line of await partnerQuestions(engine)) process.stdout.write(`${line}\n`);
	}
};

/** The lines of the test that asks what partners ask of the example: as a partner, and as a coordinator. */
async function partnerQuestions(engine: Engine): Promise<readonly string[]> {
	const { text } = await test('tests/content/partner-questions.test.ts', `what partners ask, ${engine}`, {
		GROVE_QUESTIONS: engine
	});
	// Vitest may colour what stands before a line.
	const lines = text.match(/\{"collection":"partner questions".*\}/g) ?? [];
	if (lines.length === 0) throw new Error(`The partners' questions could not be asked:\n${text.slice(-3_000)}`);
	return lines;
}
