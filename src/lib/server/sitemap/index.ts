/** What search engines are told: which pages are for anyone. */
export { partOfSitemap, wholeSitemap, type Stacks } from './sitemaps';
export { type Place } from './to-sitemap';
