/** "Forum minutes – page 2 of 4", "Seite 2/4", "- 2 -": what stands between the pages of a document that was copied as text. */
const PAGE = /^(?:(?:.{0,60}[\s–-])?\p{L}+ \d{1,3} ?(?:of|o|von|van|sur|de|di|z|\/) ?\d{1,3}|[-–] ?\d{1,3} ?[-–])$/u;

export const isPage = (text: string): boolean => PAGE.test(text);
