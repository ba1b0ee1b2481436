/** A file that is not taken. The message tells its sender why, and what to do instead. */
export class FileRefused extends Error {
	override name = 'FileRefused';
}
