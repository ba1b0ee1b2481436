import type { RunsOut } from '#lib/domain/people';
import type { Program } from '#lib/server/api/program';
import type { Context, Reading } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';

declare global {
	/** What the production build was told by `derivation-in-build.ts`. */
	const __DERIVATION__: string | undefined;
	namespace App {
		interface Locals {
			/** What a use case is handed; null for a visitor who is not signed in. */
			ctx: Context | null;
			reader: Reader;
			/** The store as this request's reader sees it. */
			read: Reading;
			/** The session signed in with and its own person, who differs from the actor while visiting the example as somebody else. */
			session: { readonly id: Id; readonly person: Id; readonly runsOut: RunsOut } | null;
			/** Their account is closed: the pages on which they take their own words away open to them, and nothing else. */
			leaving: boolean;
			/**
			 * What asks by the key of a person (a program) and what it may open; null without one. Nothing but the read API looks here,
			 * and there is no context in it: a key opens no page and changes nothing.
			 */
			program: Program | null;
			/** Named in the log and on error pages, so that the two can be brought together. */
			requestId: string;
		}
		interface Error {
			message: string;
			/** The request's id, for whoever keeps the workspace. */
			reference?: string;
		}
	}
}

export {};
