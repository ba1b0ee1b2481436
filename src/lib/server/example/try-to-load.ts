import { exampleIsWhole } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import type { Log } from '../log';
import type { Ground } from './stage';
import { loadExample } from '.';

/**
 * Fills a new workspace with the example. The workspace stands by then, and an example that could not be loaded whole must not keep its
 * administrator out: this never fails, and pages say what to do as long as the workspace is not marked as whole.
 */
export async function tryToLoadExample(ctx: Context, ground: Ground, log: Pick<Log, 'error'>): Promise<void> {
	try {
		await loadExample(ctx, ground);
		await exampleIsWhole(ground.store);
	} catch (trouble) {
		log.error({ error: trouble instanceof Error ? trouble.name : typeof trouble }, 'the example was not loaded whole');
	}
}
