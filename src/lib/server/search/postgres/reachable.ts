import type { Token } from '#lib/domain/shared/audience';
import { Reach, type Statement } from '#lib/server/store/postgres/statement';

/** The shelves of the index that a reader may search, looked up once in the snapshot of the statement that asks. */
export class Reachable {
	readonly #reach: Reach;
	readonly #kinds: string;

	/** `kinds`: those that are searched at all. */
	constructor(statement: Statement, tokens: ReadonlySet<Token> | null, kinds: readonly string[]) {
		this.#reach = new Reach(statement, tokens);
		this.#kinds = statement.value(kinds);
	}

	/** `with` and the common table expressions, the reader's shelves first. */
	with(...expressions: readonly string[]): string {
		return this.#reach.with(
			`reachable as materialized (select coalesce(array_agg(shelf order by shelf), '{}') as shelves from search_shelf
				where kind = any (${this.#kinds}::text[]) and ${this.#reach.admits('class')})`,
			...expressions
		);
	}

	/** Holds where the shelf is one of them. */
	admits(shelfColumn: string): string {
		return `${shelfColumn} = any ((select shelves from reachable)::int[])`;
	}

	/** Holds where the class is readable. */
	admitsClass(classColumn: string): string {
		return this.#reach.admits(classColumn);
	}
}
