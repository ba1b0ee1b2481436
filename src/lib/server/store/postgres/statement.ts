import type { Token } from '#lib/domain/shared/audience';
import type { Reader } from '#lib/domain/shared/policy';

/** The text of one statement in the making, with its arguments. */
export class Statement {
	readonly args: unknown[] = [];

	/** A place for a value; the text never holds the value itself. */
	value(value: unknown): string {
		this.args.push(value);
		return `$${this.args.length}`;
	}
}

/** The tokens of a reader, or null for a named system reader, who reads everything. */
export const tokensOf = (reader: Reader): ReadonlySet<Token> | null => (reader.kind === 'system' ? null : reader.tokens);

/**
 * A test of one row's class, for statements that look at few rows: the class itself is looked up. {@link Reach} is for many.
 */
export function classTest(statement: Statement, tokens: ReadonlySet<Token> | null): (classColumn: string) => string {
	if (tokens === null) return () => 'true';
	let held: string | undefined;
	return (column) => {
		held ??= statement.value([...tokens]);
		return `(select held_by.tokens && ${held}::text[] from audience_class as held_by where held_by.id = ${column})`;
	};
}

/**
 * What a reader may read, in the snapshot of the statement that asks: the classes of audience that hold a token of
 * theirs are looked up once, by a common table expression, and each table is filtered by class.
 */
export class Reach {
	readonly #classes: string | null;

	constructor(statement: Statement, tokens: ReadonlySet<Token> | null, kind?: string) {
		if (tokens === null) {
			this.#classes = null;
			return;
		}
		const ofKind = kind
			? ` and exists (select from kind_class where kind = ${statement.value(kind)} and class = audience_class.id)`
			: '';
		this.#classes = `readable as materialized (
			select coalesce(array_agg(id), '{}') as classes from audience_class
			where tokens && ${statement.value([...tokens])}::text[]${ofKind})`;
	}

	get isEverything(): boolean {
		return this.#classes === null;
	}

	/** The common table expression that {@link admits} leans on, where there is a limit. */
	get expressions(): readonly string[] {
		return this.#classes ? [this.#classes] : [];
	}

	/** `with` and the common table expressions (any may be recursive), the readable classes first where there is a limit. */
	with(...expressions: readonly string[]): string {
		const all = [...this.expressions, ...expressions];
		return all.length > 0 ? `with recursive ${all.join(',\n')}` : '';
	}

	/** Holds where a class is readable. */
	admits(classColumn: string): string {
		return this.#classes ? `${classColumn} = any ((select classes from readable)::int[])` : 'true';
	}
}
