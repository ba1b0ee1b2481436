import { resolve } from 'node:path';
import postgres from 'postgres';
import { newId } from '#lib/domain/shared/ids';
import { databaseUrl } from '../config';
import { readCollections, type TestCollection } from '../search/relevance/collection';
import { onEmbedded, onPostgres } from '../search/relevance/ground';
import { measureRelevance, type Relevance } from '../search/relevance/measure-relevance';
import { theWord } from './opened';

/**
 * Prints how well search ranks test collections: one line of JSON for each collection and engine. The workspace is neither
 * read nor touched. PostgreSQL is measured where the settings name a server, in a database of its own that is dropped again.
 */
export async function relevance(words: readonly string[]): Promise<void> {
	const collections = await readCollections(resolve(theWord(words, 'folder of test collections')));
	for (const each of collections) print(await onEmbedded((store) => measureRelevance(each, 'embedded', store)));
	const server = databaseUrl();
	for (const each of server ? collections : []) print(await inPostgres(server!, each));
}

const print = (measured: Relevance): void => void process.stdout.write(`${JSON.stringify(measured)}\n`);

async function inPostgres(server: string, measured: TestCollection): Promise<Relevance> {
	const name = `grove_relevance_${newId().toLowerCase()}`;
	const sql = postgres(server, { max: 1, onnotice: () => {} });
	try {
		await sql.unsafe(`create database ${name} template template0 encoding 'UTF8'`).catch((trouble: Error) => {
			throw new Error(`PostgreSQL is measured in a database of its own, and none could be made: ${trouble.message}`);
		});
		try {
			const url = new URL(server);
			url.pathname = `/${name}`;
			return await onPostgres(url.href, (store) => measureRelevance(measured, 'postgres', store));
		} finally {
			await sql.unsafe(`drop database ${name} with (force)`);
		}
	} finally {
		await sql.end();
	}
}
