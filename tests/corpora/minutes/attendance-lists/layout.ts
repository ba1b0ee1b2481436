import type { DocumentBlock } from '#lib/domain/shared/document-block';
import type { OfficeWords } from './office-words';
import type { PageWords } from './page-words';
import type { ListLanguage } from './people';

/** Those of one list, each as it is written, with the body that somebody comes from where a table has a column for it. */
export interface Written {
	readonly present: readonly string[];
	readonly away: readonly string[];
	readonly labels: { readonly present: string; readonly away: string };
	readonly language: ListLanguage;
	readonly office: OfficeWords;
	readonly page: PageWords;
}

/** A way to set a list on a page. `commas`: whether a name may hold one there. */
export interface Layout {
	readonly name: string;
	readonly commas: boolean;
	readonly set: (list: Written) => DocumentBlock[];
}
