/** A document that is not read, whole or at all. The message tells whoever brought it why, and what to do instead. */
export class DocumentNotRead extends Error {
	override name = 'DocumentNotRead';
}
