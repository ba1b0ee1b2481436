import { FileRefused } from './refused';

/** Refuses bytes that are no text: any that hold NUL, outside of UTF-16 that says so. @throws {FileRefused} */
export function checkText(bytes: Uint8Array): void {
	if (encodingOf(bytes) !== 'utf-16le' && bytes.includes(0))
		throw new FileRefused('This is not a text, whatever its name says. Save it as plain text and try again.');
}

/** The words of a text file: UTF-8, UTF-16 with its mark, or else what Windows wrote before. */
export function decoded(bytes: Uint8Array): string {
	return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'windows-1252' {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return 'utf-8';
	} catch {
		return 'windows-1252';
	}
}
