import type * as v from 'valibot';

type Schema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;
type Inner = Partial<{
	pipe: readonly ({ kind: string; type: string } | Schema)[];
	entries: Readonly<Record<string, Schema>>;
	options: readonly Schema[];
	item: Schema;
	items: readonly Schema[];
	wrapped: Schema;
	value: Schema;
}>;

/**
 * The places of a schema where somebody writes words of their own, as paths: `title`, `items.$.text` (`$` for any place of a
 * list), `answers.*` (for any name). Ids, dates and what is chosen from a list are not among them.
 */
export const wordsIn = (schema: unknown): readonly string[] => [...new Set(walk(schema as Schema, ''))];

function* walk(schema: Schema, path: string): Generator<string> {
	const { pipe, entries, options, item, items, wrapped, value } = schema as Inner;
	const below = (piece: string): string => (path === '' ? piece : `${path}.${piece}`);
	for (const step of pipe ?? []) {
		if (isOwnWords(step)) yield path;
		else if (step.kind === 'schema') yield* walk(step as Schema, path);
	}
	if (pipe) return;
	for (const [name, each] of Object.entries(entries ?? {})) yield* walk(each, below(name));
	// The options of a pick list are its values.
	for (const each of [...(options ?? []), wrapped]) if (isSchema(each)) yield* walk(each, path);
	for (const each of [...(items ?? []), item]) if (isSchema(each)) yield* walk(each, below('$'));
	if (isSchema(value)) yield* walk(value, below('*'));
}

const isOwnWords = (step: object): boolean =>
	'metadata' in step && (step.metadata as { readonly ownWords?: boolean }).ownWords === true;
const isSchema = (value: unknown): value is Schema =>
	typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
