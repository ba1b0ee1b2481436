import { sizeInWords, type Attachment } from './attachment';
import { isPicture, kindOfType } from './kinds';

/** A file as pages show it. Its address is that of its record, then `attachments/` and its blob. */
export const fileLine = ({ blob, name, type, bytes, pixels, description }: Attachment) => ({
	blob,
	name,
	kind: kindOfType(type)?.name ?? '',
	size: sizeInWords(bytes),
	description,
	/** Width and height where the page shows it. */
	picture: isPicture(type) ? pixels : null
});
export type FileLine = ReturnType<typeof fileLine>;
