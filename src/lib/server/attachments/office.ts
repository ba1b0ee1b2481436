import { unzipSync } from 'fflate';
import { FileRefused } from './refused';

/** Unpacked bytes and entries of an office file: more than any that people wrote, far less than what fills a machine. */
const MOST_BYTES = 200 * 1_024 * 1_024;
const MOST_ENTRIES = 5_000;

/**
 * Looks through the list of what an office file (a zip) holds, without unpacking anything. Refuses one that says it unfolds to
 * more than a machine should take, and one with macros. @throws {FileRefused}
 */
export function checkOffice(bytes: Uint8Array): void {
	let [size, entries] = [0, 0];
	let macros = false;
	try {
		unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				size += originalSize;
				entries += 1;
				macros ||= /(^|\/)vbaProject[^/]*\.bin$|(^|\/)Basic\/|(^|\/)Scripts\//i.test(name);
				return false;
			}
		});
	} catch {
		throw new FileRefused('This document is damaged and cannot be opened. Save it anew and try again.');
	}
	if (size > MOST_BYTES || entries > MOST_ENTRIES)
		throw new FileRefused('This document unfolds to more than can be taken. Save it without large pictures, or as PDF.');
	if (macros) throw new FileRefused('This document holds a program (a macro). Save it without macros and try again.');
}
