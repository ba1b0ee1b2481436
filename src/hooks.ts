import type { Transport } from '@sveltejs/kit';
import { Texts } from '#lib/ui/texts';

/** How data that is not plain goes from the server to a page's script. */
export const transport: Transport = {
	Texts: { encode: (value) => value instanceof Texts && value.send(), decode: Texts.receive }
};
