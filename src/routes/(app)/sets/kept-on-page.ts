import { Forbidden, NotFound } from '#lib/domain/shared/errors';

/**
 * Where somebody writes into a file that closed to them meanwhile, what they typed stays on their page. It answers the same
 * for a file that never was.
 */
export async function keptOnPage<R>(work: () => Promise<R>): Promise<R> {
	try {
		return await work();
	} catch (trouble) {
		if (trouble instanceof NotFound)
			throw new Forbidden(
				'This was not kept: there is nothing here that you can write in. Your words are still on this page; copy them.'
			);
		throw trouble;
	}
}
