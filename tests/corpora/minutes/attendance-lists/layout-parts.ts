import type { DocumentBlock } from '#lib/domain/shared/document-block';
import type { Written } from './layout';
import type { ListLanguage } from './people';

export const text = (said: string, strong = false): DocumentBlock => ({
	kind: 'paragraph',
	text: said,
	...(strong && { strong })
});
export const item = (said: string): DocumentBlock => ({ kind: 'item', level: 0, text: said });
export const heading = (said: string): DocumentBlock => ({ kind: 'heading', level: 2, text: said });
export const table = (rows: readonly (readonly string[])[]): DocumentBlock => ({ kind: 'table', rows });
export const sided = (list: Written, set: (label: string, names: readonly string[]) => DocumentBlock[]) => [
	...set(list.labels.present, list.present),
	...set(list.labels.away, list.away)
];
export const bodyOf = ({ bodies }: ListLanguage, at: number) => bodies[at % bodies.length]!;
