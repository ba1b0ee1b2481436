import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { DocumentNotRead } from './not-read.ts';

/** @throws {DocumentNotRead} where a document holds no letter and no digit: nothing could be made of it */
export function refuseWordless(source: readonly DocumentBlock[]): void {
	const texts = source.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]));
	if (texts.some((text) => /[\p{L}\p{N}]/u.test(text))) return;
	throw new DocumentNotRead('There are no words in this file. Words in pictures are not read: send the document they come from.');
}
