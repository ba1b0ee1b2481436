import { describe } from 'vitest';
import { archiving } from './contract/archiving';
import { keepingBlobs } from './contract/keeping-blobs';
import { committing } from './contract/committing';
import { committingMany } from './contract/committing-many';
import { erasing } from './contract/erasing';
import { excerpting } from './contract/excerpting';
import { feeding } from './contract/feeding';
import { listing } from './contract/listing';
import { reading } from './contract/reading';
import { removing } from './contract/removing';
import { revising } from './contract/revising';
import { searching } from './contract/searching';
import { threading } from './contract/threading';
import type { OpenFresh } from './contract/world';

export type { OpenFresh } from './contract/world';

/** Every promise of the store port, in sentences. Each engine runs all of it. */
export function storeContract(engine: string, open: OpenFresh): void {
	describe(`the ${engine} store`, () => {
		describe('reading one record', () => reading(open));
		describe('committing', () => committing(open));
		describe('committing many', () => committingMany(open));
		describe('listing and counting', () => listing(open));
		describe('excerpts', () => excerpting(open));
		describe('history and shapes', () => revising(open));
		describe('removing and restoring', () => removing(open));
		describe('erasing', () => erasing(open));
		describe('the change feed', () => feeding(open));
		describe('backup and moving', () => archiving(open));
		describe('keeping files', () => keepingBlobs(open));
		describe('searching', () => searching(open));
		describe('the thread', () => threading(open));
	});
}
