import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Related, RelatedQuery } from '#lib/domain/shared/context';
import { refText } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import { isStorableText } from '#lib/server/store/plain';
import type { Database } from '#lib/server/store/postgres/database';
import { tokensOf } from '#lib/server/store/postgres/statement';
import { relatedLines } from '../related-lines';
import { checkRelated } from '../request';
import { searchable, type Document } from './document';
import { relatedStatement } from './related-statement';

interface Row extends Record<string, unknown> {
	readonly self: Document | null;
	readonly hits: readonly (Document & { readonly terms: readonly string[] })[] | null;
}

/**
 * What is about the same as a record, in one statement. `came` is handed the documents, so that who asked need not ask for them again.
 * @throws Invalid where the limit does not fit
 */
export async function related(
	database: Database,
	reader: Reader,
	collections: ReadonlyMap<string, AnyCollection>,
	query: RelatedQuery,
	came: (hits: readonly Document[]) => void
): Promise<readonly Related[]> {
	checkRelated(query);
	const kinds = [...collections.values()].filter((of) => of.search).map((of) => of.kind);
	if (kinds.length === 0 || !isStorableText(refText(query.to))) return [];
	const { text, args } = relatedStatement(query, tokensOf(reader), kinds);
	const [{ self, hits }] = (await database.ask<Row>(text, args)) as [Row];
	if (!self || !hits) return [];
	came(hits);
	const documents = new Map([self, ...hits].map((each) => [refText(each), each]));
	return relatedLines(hits, searchable(self, collections), (of) => {
		const document = documents.get(refText(of));
		return document ? searchable(document, collections) : null;
	});
}
