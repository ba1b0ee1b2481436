/** What a page says of itself by the words of schema.org. */
export interface Described {
	readonly title: string;
	readonly address: string;
	readonly publisher: string;
	/** BCP 47, where it is known. */
	readonly language?: string | undefined;
	/** When it was published as it stands, where that may be told. */
	readonly publishedAt?: string | undefined;
	/** What it was taken from: title, who published that, and where it stands on the web. */
	readonly basedOn?: { readonly title: string; readonly by: string; readonly address: string } | undefined;
}

/** It as JSON-LD in a form that stands in a page as it is: nothing in it ends its element or is read as markup. */
export const described = ({ title, address, publisher, language, publishedAt, basedOn }: Described): string =>
	JSON.stringify({
		'@context': 'https://schema.org',
		'@type': 'Article',
		headline: title,
		url: address,
		inLanguage: language,
		dateModified: publishedAt,
		isBasedOn: basedOn && {
			'@type': 'CreativeWork',
			name: basedOn.title || undefined,
			author: basedOn.by ? { '@type': 'Organization', name: basedOn.by } : undefined,
			url: basedOn.address || undefined
		},
		publisher: { '@type': 'Organization', name: publisher }
	}).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
