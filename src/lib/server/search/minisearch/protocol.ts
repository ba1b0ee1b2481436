import type { Token } from '#lib/domain/shared/audience';
import type { Ref } from '#lib/domain/shared/ids';
import type { IndexChange, IndexedRecord } from '../port';
import type { RelatedQuery } from '#lib/domain/shared/context';
import type { CheckedQuery } from '../request';
import type { RelatedFound } from './related.ts';
import type { Answer } from './answer.ts';

/** What is asked of the worker. It does one thing after the other, in the order asked. */
export type Wish =
	| { readonly do: 'begin' }
	| { readonly do: 'load'; readonly records: readonly IndexedRecord[] }
	| { readonly do: 'finish' }
	| { readonly do: 'restore'; readonly piece: Uint8Array; readonly isFirst: boolean }
	| { readonly do: 'adopt'; readonly without: readonly Ref[] }
	| { readonly do: 'apply'; readonly changes: readonly IndexChange[] }
	| { readonly do: 'save' }
	| { readonly do: 'piece' }
	| { readonly do: 'search'; readonly query: CheckedQuery; readonly tokens: readonly Token[] | null }
	| { readonly do: 'related'; readonly query: RelatedQuery; readonly tokens: readonly Token[] | null };

export interface Letter {
	readonly number: number;
	readonly wish: Wish;
}

export interface Reply {
	readonly number: number;
	readonly answer?: Answer & { readonly ready: boolean };
	readonly related?: readonly RelatedFound[];
	/** Of what is being saved; null behind the last. */
	readonly piece?: Uint8Array<ArrayBuffer> | null;
	readonly failure?: string;
}
