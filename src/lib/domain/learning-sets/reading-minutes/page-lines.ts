import type { MinutesWords } from './minutes-words';

/** "Forum minutes – page 2 of 4", "Seite 2/4", "- 2 -": what stands between the pages of a document that was copied as text. */
export const isPage = (text: string, { shapes }: MinutesWords): boolean => shapes.page.test(text);
